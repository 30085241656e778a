package corridor.forum;

import corridor.search.SearchRecord;
import corridor.shared.Language;
import corridor.taxonomy.Taxonomies;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Lets a record of a forum be found under what its themes and countries are called in any language. */
@Component
public class TermNames {

    private static final Map<String, String> SCHEMES =
            Map.of("theme", Taxonomies.THEMES, "country", Taxonomies.COUNTRIES);

    private final Taxonomies taxonomies;

    TermNames(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    public SearchRecord named(SearchRecord record) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            names.put(
                    language.tag(),
                    SCHEMES.entrySet().stream()
                            .flatMap(scheme -> names(record, scheme.getKey(), scheme.getValue(), language))
                            .collect(Collectors.joining("\n")));
        }
        return record.named(names);
    }

    private Stream<String> names(SearchRecord record, String facet, String scheme, Language language) {
        Iterable<String> codes = record.facets().get(facet);
        return codes == null
                ? Stream.empty()
                : StreamSupport.stream(codes.spliterator(), false)
                        .flatMap(code -> taxonomies.term(scheme, code).stream())
                        .flatMap(term -> term.namesIn(language));
    }
}
