package corridor.documents;

import corridor.documents.DocumentOwners.Owned;
import corridor.shared.Reference;
import corridor.ui.Frame;
import org.springframework.stereotype.Component;

/** The panel of documents for the page of any record; shown by the template {@code documents/panel}. */
@Component
public class DocumentPanels {

    private final Documents documents;
    private final DocumentViews views;

    DocumentPanels(Documents documents, DocumentViews views) {
        this.documents = documents;
        this.views = views;
    }

    /** What kind of file a version is, and how large. */
    public static String note(Frame frame, DocumentVersion version) {
        return version.type().label() + " · " + DocumentViews.size(frame, version.size());
    }

    /** About a record that the reader was shown. */
    public DocumentPanel of(Frame frame, Reference about, Owned place) {
        return new DocumentPanel(
                about.toString(),
                documents.of(frame.reader(), about, place).stream()
                        .map(one -> views.row(frame, one))
                        .toList(),
                documents.mayAdd(frame.reader(), place)
                        ? views.picker(frame, AudienceChoice.narrow(frame.reader()))
                        : null);
    }
}
