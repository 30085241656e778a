package corridor.exchange.suggestions;

import corridor.exchange.matching.Explanation;
import corridor.exchange.matching.Factor;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts an explanation into the words of a language; both sides read the same. */
@Component
public class ExplanationViews {

    private final Taxonomies taxonomies;

    ExplanationViews(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    public ExplanationView of(Frame frame, Explanation explanation) {
        return new ExplanationView(
                explanation.points(),
                explanation.unmet().stream()
                        .map(one -> frame.t("exchange.unmet." + code(one)))
                        .toList(),
                explanation.factors().stream()
                        .map(one -> new ExplanationView.Line(
                                frame.t("exchange.factor." + code(one.sort())),
                                one.points(),
                                one.most(),
                                sentence(frame, one)))
                        .toList());
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String sentence(Frame frame, Factor factor) {
        return switch (factor.sort()) {
            case PLACE -> place(frame, factor);
            case CAPABILITY -> covered(frame, factor, "capability", "capabilities");
            case THEME -> covered(frame, factor, "theme", Taxonomies.THEMES);
            case RESOURCE -> covered(frame, factor, "resource", "");
            case CONSTELLATION -> frame.t("exchange.why." + sought(factor));
            case LANGUAGE ->
                factor.shared().isEmpty()
                        ? frame.t("exchange.why.language-none")
                        : frame.t("exchange.why.language", names(frame, factor.shared(), ""));
            case RECORD ->
                factor.points() == 0
                        ? frame.t("exchange.why.record-none")
                        : frame.t("exchange.why.record", factor.points());
        };
    }

    private static String sought(Factor factor) {
        return factor.points() == factor.most()
                ? "sought-both"
                : factor.points() * 2 > factor.most() ? "sought-one" : "sought-none";
    }

    private String place(Frame frame, Factor factor) {
        if (factor.points() == 0) {
            return frame.t("exchange.why.place-none");
        }
        if (factor.shared().isEmpty()) {
            return frame.t("exchange.why.place-anywhere");
        }
        String first = factor.shared().getFirst();
        if (first.contains(">")) {
            String corridors = factor.shared().stream()
                    .map(one -> country(frame, one.substring(0, 2)) + " → " + country(frame, one.substring(3)))
                    .collect(Collectors.joining(" · "));
            return frame.t(
                    factor.points() == factor.most() ? "exchange.why.corridor" : "exchange.why.corridor-reversed",
                    corridors);
        }
        return Character.isDigit(first.charAt(0))
                ? frame.t("exchange.why.subregion", names(frame, factor.shared(), Taxonomies.REGIONS))
                : frame.t("exchange.why.country", names(frame, factor.shared(), Taxonomies.COUNTRIES));
    }

    private String country(Frame frame, String code) {
        return taxonomies.title(Taxonomies.COUNTRIES, code, frame.language()).text();
    }

    /** How much of what is needed is offered. */
    private String covered(Frame frame, Factor factor, String what, String scheme) {
        if (factor.shared().isEmpty() && factor.missing().isEmpty()) {
            return frame.t("exchange.why." + what + "-none");
        }
        int asked = factor.shared().size() + factor.missing().size();
        String whole = frame.t("exchange.why." + what, factor.shared().size(), asked);
        String there = factor.shared().isEmpty()
                ? ""
                : " " + frame.t("exchange.why.there", names(frame, factor.shared(), scheme));
        String lacking = factor.missing().isEmpty()
                ? ""
                : " " + frame.t("exchange.why.lacking", names(frame, factor.missing(), scheme));
        return whole + there + lacking;
    }

    private String names(Frame frame, List<String> codes, String scheme) {
        return codes.stream()
                .map(code -> scheme.isEmpty()
                        ? frame.t("shape.choice." + code)
                        : taxonomies.title(scheme, code, frame.language()).text())
                .collect(Collectors.joining(", "));
    }
}
