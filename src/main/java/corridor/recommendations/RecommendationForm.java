package corridor.recommendations;

import corridor.recommendations.Recommendation.Content;
import corridor.shared.Language;
import corridor.shared.TypedText;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A recommendation as it was typed.
 *
 * @param to codes of addressees that are ticked
 * @param named organisations, countries and bodies by name, one a line
 */
public record RecommendationForm(
        String language,
        String text,
        List<String> to,
        String named,
        List<String> themes,
        List<String> objectives,
        String due,
        String session,
        String source) {

    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_NAMED = 2_000;
    public static final int LONGEST_SOURCE = 1_000;

    private static final int MOST_VALUES = 60;

    static RecommendationForm blank(Language language, String session) {
        return new RecommendationForm(language.tag(), "", List.of(), "", List.of(), List.of(), "", session, "");
    }

    static RecommendationForm of(MultiValueMap<String, String> fields) {
        return new RecommendationForm(
                one(fields, "language"),
                one(fields, "text"),
                all(fields, "to"),
                one(fields, "named"),
                all(fields, "theme"),
                all(fields, "objective"),
                one(fields, "due"),
                one(fields, "session"),
                one(fields, "source"));
    }

    /** What is there already, with the text in one language. */
    static RecommendationForm of(Content content, Language language, String named) {
        return new RecommendationForm(
                language.tag(),
                content.text().exactly(language).orElse(""),
                content.addressees().stream().map(Addressee::code).toList(),
                named,
                content.themes(),
                content.objectives(),
                content.due() == null ? "" : content.due().toString(),
                content.session() == null ? "" : content.session().toString(),
                content.source());
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return TypedText.lines(value);
    }

    private static List<String> all(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .limit(MOST_VALUES)
                .map(TypedText::lines)
                .collect(Collectors.toUnmodifiableList());
    }
}
