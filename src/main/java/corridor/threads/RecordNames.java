package corridor.threads;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What records of one kind are called and where their pages are; contributed by the module that holds them. */
public interface RecordNames {

    String kind();

    /** Names of those records that this reader may see; the others are left out. */
    Map<Long, Named> names(Reader reader, Collection<Long> ids);

    /** The record whose page has this address, if this reader may see it. */
    default Optional<Long> at(Reader reader, String path) {
        return Optional.empty();
    }

    /** The organisations whose record it is, of a record that this reader may see: their people may tie it to others. */
    default Set<Long> organisations(Reader reader, long id) {
        return Set.of();
    }

    /** The last part of an address that begins so; none where it is another address. */
    static Optional<String> slug(String path, String start) {
        return path.startsWith(start) && path.indexOf('/', start.length()) < 0 && path.length() > start.length()
                ? Optional.of(path.substring(start.length()))
                : Optional.empty();
    }

    /**
     * A record as a thread shows it.
     *
     * @param url its page; none for what has no page of its own
     */
    record Named(
            LocalizedText name,
            @Nullable String url,
            @Nullable Integer year) {}
}
