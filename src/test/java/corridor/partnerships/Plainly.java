package corridor.partnerships;

import corridor.partnerships.plan.Commitment;
import corridor.partnerships.plan.Declaration;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.Governance;
import corridor.partnerships.plan.Indicator;
import corridor.partnerships.plan.Need;
import corridor.partnerships.plan.Objective;
import corridor.partnerships.plan.Plan;
import corridor.partnerships.plan.PlanEntry;
import corridor.partnerships.plan.PlanRecord;
import corridor.partnerships.plan.Seat;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan of two parties in which nothing is missing, and its parts. */
public final class Plainly {

    public static final String YEAR = "2030";

    private Plainly() {}

    public static LocalizedText text(String text) {
        return LocalizedText.english(text);
    }

    public static Objective objective(String owner, String due) {
        return new Objective(
                text("Nurses learn here and there"),
                owner,
                due,
                text("Certificates given"),
                List.of(new Indicator(
                        text("Certificates"), "people", "0", "", "40", text("Register of the school"), owner)));
    }

    public static Need need(String year, String amount) {
        return new Need(year, "cash", money(amount), null, LocalizedText.EMPTY);
    }

    public static Commitment commitment(String organisation, String amount, String standing) {
        return new Commitment(organisation, YEAR, "cash", money(amount), null, LocalizedText.EMPTY, standing);
    }

    public static Declaration nothingAtStake(String organisation) {
        return new Declaration(organisation, "none", LocalizedText.EMPTY, LocalizedText.EMPTY);
    }

    public static Governance body(List<String> parties, String absent) {
        return new Governance(
                text("Joint table"),
                "consensus",
                LocalizedText.EMPTY,
                BigDecimal.valueOf(3),
                parties.stream()
                        .map(one -> new Seat(one, "", List.of("women", "youth", "diaspora")))
                        .toList(),
                absent.isEmpty() ? LocalizedText.EMPTY : text(absent));
    }

    static Money money(String amount) {
        return Money.parse(amount, "EUR").orElseThrow();
    }

    public static List<PlanRecord> ready(String one, String other) {
        return new ArrayList<>(List.of(
                objective(one, "2031-12-31"),
                need(YEAR, "10000"),
                commitment(one, "10000", "secured"),
                nothingAtStake(one),
                nothingAtStake(other),
                body(List.of(one, other), "Both are cities; each sits for itself.")));
    }

    public static EntryKind kind(PlanRecord record) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.shape().type().isInstance(record))
                .findFirst()
                .orElseThrow();
    }

    public static Plan plan(List<? extends PlanRecord> records) {
        return plan(records, Instant.parse("2030-01-01T00:00:00Z"));
    }

    public static Plan plan(List<? extends PlanRecord> records, Instant written) {
        List<PlanEntry> entries = new ArrayList<>();
        records.forEach(one -> entries.add(
                new PlanEntry(entries.size() + 1L, 1, kind(one), one, List.of(), written, written, "test")));
        return new Plan(entries);
    }
}
