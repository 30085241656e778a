package corridor.bench;

import java.util.Arrays;
import java.util.Locale;

/** What can be measured, and chosen with {@code --only}. */
enum Work {
    START,
    IMPORT,
    SEARCH_API,
    SEARCH_PAGE,
    RECORD_PAGE(0.50),
    LIST_PAGE(0.15),
    HOME(0.30),
    SIGNED_IN,
    FORUM_PAGES,
    MATCHING,
    MEMORY,
    SOLR,
    LUCENE;

    private final double shareOfFile;

    Work() {
        this(0);
    }

    Work(double shareOfFile) {
        this.shareOfFile = shareOfFile;
    }

    static Work of(String code) {
        return Arrays.stream(values())
                .filter(work -> work.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Nothing of the name " + code + " is measured; choose from "
                                + Arrays.stream(values()).map(Work::code).toList()));
    }

    String code() {
        return title().replace(' ', '-');
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it needs records in Corridor. */
    boolean onRecords() {
        return this != START && this != MATCHING && this != SOLR && this != LUCENE;
    }

    /** Whether its limit is a static file of the size of its page. */
    boolean besideFile() {
        return shareOfFile > 0;
    }

    /** The share of the rate of a static file of its size that it is to reach. */
    double shareOfFile() {
        return shareOfFile;
    }
}
