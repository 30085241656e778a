package corridor.taxonomy;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One term of a scheme.
 *
 * @param words other words by which people search for it, by language tag
 * @param maps the terms of other schemes that it corresponds to, by scheme
 * @param members for groups of countries: their ISO 3166-1 alpha-2 codes
 * @param alpha3 for countries: ISO 3166-1 alpha-3
 * @param m49 for countries: the United Nations M49 code
 */
public record Term(
        String code,
        LocalizedText title,
        @JsonProperty("short") LocalizedText shortTitle,
        @Nullable String parent,
        Map<String, List<String>> words,
        Map<String, List<String>> maps,
        List<String> members,
        @Nullable String alpha3,
        @Nullable String m49) {

    @SuppressWarnings("NullAway") // absent keys of a file arrive as null
    public Term {
        shortTitle = shortTitle == null ? LocalizedText.EMPTY : shortTitle;
        words = words == null ? Map.of() : Map.copyOf(words);
        maps = maps == null ? Map.of() : Map.copyOf(maps);
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** The short title where there is one, otherwise the title. */
    public LocalizedText label() {
        return shortTitle.isEmpty() ? title : shortTitle.completedBy(title);
    }

    /** Everything it is called in a language: for search. */
    public Stream<String> namesIn(Language language) {
        return Stream.of(
                        title.exactly(language).stream(),
                        shortTitle.exactly(language).stream(),
                        words.getOrDefault(language.tag(), List.of()).stream())
                .flatMap(names -> names);
    }

    Term named(LocalizedText override) {
        return new Term(code, override.completedBy(title), shortTitle, parent, words, maps, members, alpha3, m49);
    }
}
