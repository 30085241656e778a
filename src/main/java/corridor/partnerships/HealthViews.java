package corridor.partnerships;

import corridor.partnerships.gate.Gate;
import corridor.partnerships.health.Health;
import corridor.partnerships.plan.Gap;
import corridor.ui.Frame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the gate, the pillars and the sums into the words of a language. */
@Component
public class HealthViews {

    /** Which kind of entries mends an item of the gate. */
    private static final Map<String, String> MENDED_BY = Map.of(
            "objectives", "objective",
            "resources", "commitment",
            "interests", "declaration",
            "governance", "governance",
            "monitoring", "objective",
            "representation", "governance");

    /** An item of the gate. */
    public record GateLine(String name, String standing, String sentence, String kind) {}

    /** A pillar with its reasons. */
    public record PillarView(String name, String state, String label, List<String> reasons) {}

    /** One line of what a year needs. */
    public record GapView(String year, String unit, String needed, String secured, String hoped, String missing) {}

    List<GateLine> gate(Frame frame, Gate gate) {
        return gate.items().stream()
                .map(one -> new GateLine(
                        frame.t("partnerships.gate-item." + one.item().code()),
                        one.standing().name().toLowerCase(java.util.Locale.ROOT),
                        one.detail().isEmpty()
                                ? ""
                                : frame.t("partnerships.gate." + one.detail(), said(frame, one.args())),
                        MENDED_BY.getOrDefault(one.item().code(), "")))
                .toList();
    }

    List<PillarView> pillars(Frame frame, Health health) {
        return health.pillars().stream()
                .map(one -> new PillarView(
                        frame.t("partnerships.pillar." + one.name()),
                        one.state().code(),
                        frame.t("partnerships.pillar-state." + one.state().code()),
                        one.reasons().stream()
                                .map(reason ->
                                        frame.t("partnerships.health." + reason.sentence(), said(frame, reason.args())))
                                .toList()))
                .toList();
    }

    List<GapView> gaps(Frame frame, List<Gap> gaps) {
        return gaps.stream()
                .map(one -> new GapView(
                        one.year(),
                        unit(frame, one.unit()),
                        frame.number(one.needed()),
                        frame.number(one.secured()),
                        frame.number(one.hoped()),
                        one.met() ? "" : frame.number(one.missing())))
                .toList();
    }

    private static String unit(Frame frame, String unit) {
        return unit.equals(Gap.HOURS) ? frame.t("partnerships.hours") : unit;
    }

    /** Days and amounts as the language writes them; whole numbers stay, since plurals go by them. */
    private static Object[] said(Frame frame, List<Object> args) {
        return args.stream()
                .map(one -> switch (one) {
                    case BigDecimal amount -> frame.number(amount);
                    case Double amount -> frame.number(amount);
                    case String text when text.matches("\\d{4}-\\d{2}-\\d{2}") -> frame.date(LocalDate.parse(text));
                    case String text -> unit(frame, text);
                    default -> one;
                })
                .toArray();
    }
}
