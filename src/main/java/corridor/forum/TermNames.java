package corridor.forum;

import corridor.search.SearchRecord;
import corridor.taxonomy.Taxonomies;
import java.util.List;
import java.util.Map;
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
        return record.named(SearchRecord.names(language -> SCHEMES.entrySet().stream()
                .flatMap(scheme -> taxonomies.names(scheme.getValue(), codes(record, scheme.getKey()), language))));
    }

    private static List<String> codes(SearchRecord record, String facet) {
        Iterable<String> codes = record.facets().get(facet);
        return codes == null
                ? List.of()
                : StreamSupport.stream(codes.spliterator(), false).toList();
    }
}
