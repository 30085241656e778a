package corridor.bench;

import java.util.List;
import java.util.Map;

/**
 * One practice, as written by the generator.
 *
 * @param names what its countries, themes and organisations are called, by language tag
 * @param facets the values that it counts under, by facet
 * @param columns its row in a file to import, in the order of {@link Records#COLUMNS}
 */
record Practice(
        int id,
        Language language,
        String title,
        String summary,
        String challenge,
        String approach,
        Map<String, String> names,
        Map<String, List<String>> facets,
        List<String> columns) {

    /** All text but the title. */
    String text() {
        return summary + "\n" + challenge + "\n" + approach;
    }
}
