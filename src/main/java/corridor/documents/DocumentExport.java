package corridor.documents;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;

/** Hands all documents over with their bytes, for a full export by whoever runs the installation. */
@Service
public class DocumentExport {

    private static final int PIECE = 200;

    private final DocumentStore store;
    private final ContentStore contents;

    DocumentExport(DocumentStore store, ContentStore contents) {
        this.store = store;
        this.contents = contents;
    }

    /** Each version that has its bytes, one after the other; none is held in memory whole. */
    public void all(Taker taker) {
        List<Document> piece = store.after(0, PIECE);
        while (!piece.isEmpty()) {
            for (Document document : piece) {
                document.versions().stream()
                        .filter(DocumentVersion::readable)
                        .forEach(version -> taker.take(document, version, contents.read(version)));
            }
            piece = store.after(piece.getLast().id(), PIECE);
        }
    }

    /** Receives a version; the stream holds nothing that needs closing. */
    public interface Taker {
        void take(Document document, DocumentVersion version, InputStream content);
    }
}
