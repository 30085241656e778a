package corridor.threads;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What records of one kind are called and where their pages are; contributed by the module that holds them. */
public interface RecordNames {

    String kind();

    /** Names of those records that this reader may see; the others are left out. */
    Map<Long, Named> names(Reader reader, Collection<Long> ids);

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
