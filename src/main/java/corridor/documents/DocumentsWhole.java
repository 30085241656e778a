package corridor.documents;

import corridor.audit.Invariant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every version has all the bytes that were uploaded, and every erased one has none. */
@Component
class DocumentsWhole implements Invariant {

    private final ContentStore contents;

    DocumentsWhole(ContentStore contents) {
        this.contents = contents;
    }

    @Override
    public String name() {
        return "documents-whole";
    }

    @Override
    public List<String> violations() {
        return contents.broken().stream().map(one -> "document " + one).toList();
    }
}
