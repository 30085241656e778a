package corridor.practices.searches;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One's saved searches.
 *
 * @param wanted a search that is to be saved; none where somebody only looks at theirs
 */
public record SavedSearchView(List<Line> saved, @Nullable Wanted wanted) {

    /**
     * A search that is kept.
     *
     * @param narrowings what it is narrowed by
     */
    public record Line(
            long id, String name, String words, List<String> narrowings, String url, String feed, boolean letters) {}

    /**
     * A search that is to be kept.
     *
     * @param name as it was typed, or as is proposed
     * @param problem the sentence that says what is wrong; blank where nothing is
     */
    public record Wanted(
            String name, String words, Map<String, Set<String>> filters, List<String> narrowings, String problem) {}
}
