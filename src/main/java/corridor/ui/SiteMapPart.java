package corridor.ui;

import corridor.access.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The addresses of one kind of page, for search engines; contributed by the module that has the pages. */
public interface SiteMapPart {

    /** Stable name, such as {@code practices}; part of the address of its list. */
    String name();

    long count(Reader reader);

    /** Some of the addresses that this reader may open, always in the same order. */
    List<Address> addresses(Reader reader, long skipped, int size);

    /** The address of a page, without the site's, and when it changed last, where that is known. */
    record Address(String path, Optional<Instant> changed) {

        public static Address of(String path) {
            return new Address(path, Optional.empty());
        }
    }
}
