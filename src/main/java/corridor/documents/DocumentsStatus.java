package corridor.documents;

import corridor.documents.FileStore.Extent;
import corridor.ui.StatusLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who run the installation how much is kept, and what waits for its check. */
@Component
class DocumentsStatus implements StatusLine {

    private final FileStore files;
    private final DocumentsSettings settings;

    DocumentsStatus(FileStore files, DocumentsSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    @Override
    public Line line() {
        Extent extent = files.extent();
        String scanner = !settings.scans() ? "off" : extent.failing() > 0 ? "failing" : "on";
        return new Line(
                "documents",
                List.of(extent.documents(), Math.round(extent.bytes() / 1e5) / 10.0, extent.waiting(), scanner));
    }
}
