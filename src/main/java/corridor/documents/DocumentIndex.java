package corridor.documents;

import corridor.access.Reader;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents of many records at once, as any reader gets them: for lists of what there is. */
@Component
public class DocumentIndex {

    private final DocumentStore store;

    DocumentIndex(DocumentStore store) {
        this.store = store;
    }

    /** Those about records of one kind that this reader was shown. */
    @Transactional(readOnly = true)
    public List<Document> of(Reader reader, String kind, Collection<Long> shown) {
        return shown.isEmpty()
                ? List.of()
                : store.about(reader, kind, shown).stream()
                        .map(Document::forReaders)
                        .filter(one -> one.readable().isPresent())
                        .toList();
    }
}
