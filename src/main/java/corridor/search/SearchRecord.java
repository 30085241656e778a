package corridor.search;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one record.
 *
 * @param version of the record, so that the index can be compared with the database
 * @param title weighs most
 * @param text all else that its people wrote
 * @param names what the terms, countries and organisations that it is linked to are called, by language tag
 * @param facets the values to narrow by, by facet
 * @param orders numbers to sort by, by name
 */
public record SearchRecord(
        Reference reference,
        int version,
        Visibility visibility,
        LocalizedText title,
        LocalizedText text,
        Map<String, String> names,
        Map<String, ? extends Iterable<String>> facets,
        Map<String, Long> orders) {

    /** What it is called beside its title, in each language. */
    public static Map<String, String> names(Function<Language, Stream<String>> called) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            names.put(language.tag(), called.apply(language).collect(Collectors.joining("\n")));
        }
        return names;
    }

    /** The same under other names. */
    public SearchRecord named(Map<String, String> others) {
        return new SearchRecord(reference, version, visibility, title, text, others, facets, orders);
    }

    /** The four facts that the rule of sight asks for. */
    public record Visibility(
            Set<String> audience, @Nullable Instant releaseAt, int consentsMissing, List<String> cases) {}
}
