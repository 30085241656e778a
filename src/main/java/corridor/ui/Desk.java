package corridor.ui;

import corridor.access.Reader;
import java.util.Optional;

/** What waits for some of those who are signed in, shown to them on the first page; contributed by the areas. */
public interface Desk {

    /** The line for this reader; none for those whom it does not concern. */
    Optional<Line> line(Reader reader);

    /**
     * One line.
     *
     * @param label message key of a sentence that takes the count
     * @param order smaller stands first
     */
    record Line(String label, long count, String url, int order) {}
}
