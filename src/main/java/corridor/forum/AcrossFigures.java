package corridor.forum;

import corridor.access.Reader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of figures across the cycles of a forum. */
@FunctionalInterface
public interface AcrossFigures {

    List<Series> series(Reader reader, Forum forum);

    /** One line; {@code forum.across.<key>} names it. */
    record Series(String key, int order, Map<Long, Figure> byCycle) {}

    /**
     * A figure of one cycle.
     *
     * @param value none where nobody knows, which is never 0
     * @param base of how many, where it is a part of something
     */
    record Figure(@Nullable Long value, @Nullable Long base, String url) {}
}
