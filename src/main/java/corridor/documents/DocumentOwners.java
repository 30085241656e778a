package corridor.documents;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What documents need to know of the records of one kind; contributed by the module that holds them. */
public interface DocumentOwners {

    String kind();

    /** The record as this reader sees it; none where they do not, and then they see none of its documents. */
    Optional<Owned> find(Reader reader, long id);

    /** Whose records these are, for anyone. */
    Map<Long, Set<Long>> organisations(Collection<Long> ids);

    /**
     * A record that documents are about.
     *
     * @param url its page
     * @param keeper whether this reader may add documents to it, and change and remove those that are there
     */
    record Owned(LocalizedText name, String url, Set<Long> organisations, boolean keeper) {}
}
