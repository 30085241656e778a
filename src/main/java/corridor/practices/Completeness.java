package corridor.practices;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a practice must say before it is sent: ten things, each named where it is missing, never a score. */
public final class Completeness {

    private static final Map<String, Predicate<Practice>> REQUIRED = new LinkedHashMap<>();

    static {
        REQUIRED.put("title", one -> written(one.content().title(), one.language()));
        REQUIRED.put("organisation", one -> one.owner() != null);
        REQUIRED.put("summary", one -> written(one.content().summary(), one.language()));
        REQUIRED.put("approach", one -> written(one.content().narrative().approach(), one.language()));
        REQUIRED.put(
                "country",
                one -> !one.content().classification().places().countries().isEmpty()
                        || !one.content().classification().places().regions().isEmpty());
        REQUIRED.put("level", one -> !one.content().classification().levels().isEmpty());
        REQUIRED.put("from", one -> one.content().classification().years().from() != null);
        REQUIRED.put("maturity", one -> one.content().classification().maturity() != null);
        REQUIRED.put(
                "takeaway",
                one -> one.content().narrative().takeaways().stream().anyMatch(text -> written(text, one.language())));
        REQUIRED.put("theme", one -> !one.content().classification().themes().isEmpty());
    }

    private Completeness() {}

    private static boolean written(LocalizedText text, Language language) {
        return text.exactly(language).isPresent();
    }

    /** The names of the fields that are still empty, in the order of the form. */
    public static List<String> missing(Practice practice) {
        return REQUIRED.entrySet().stream()
                .filter(field -> !field.getValue().test(practice))
                .map(Map.Entry::getKey)
                .toList();
    }
}
