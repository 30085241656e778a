package corridor.practices.searches;

import corridor.practices.PracticeSearch;
import java.time.Instant;

/**
 * A search that somebody keeps.
 *
 * @param letters whether they are told of what is new
 * @param lookedUntil what was published until then is no news to them
 */
record SavedSearch(
        long id,
        long person,
        String name,
        PracticeSearch search,
        boolean letters,
        Instant createdAt,
        Instant lookedUntil) {

    static final String KIND = "saved-search";
    static final int LONGEST_NAME = 120;
}
