package corridor.documents;

import corridor.jobs.Job;
import corridor.shared.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws the first pages of a document and keeps them. What cannot be drawn has no preview, and nothing is lost. */
@Component
class PreviewWork implements Job {

    static final String NAME = "document.preview";

    private static final Logger log = LoggerFactory.getLogger(PreviewWork.class);

    private final FileStore files;
    private final ContentStore contents;

    PreviewWork(FileStore files, ContentStore contents) {
        this.files = files;
        this.contents = contents;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int retries(int usual) {
        return 1;
    }

    /** For a version by its own id: while one is drawn the next may come. */
    @Override
    public void run(long id) {
        files.find(id)
                .filter(DocumentVersion::readable)
                .filter(version ->
                        version.type() == FileType.PDF || version.type().picture())
                .ifPresent(this::draw);
    }

    private void draw(DocumentVersion version) {
        try (InputStream content = contents.read(version);
                SpooledFile file = SpooledFile.of(content, version.size())) {
            List<Preview> pages = version.type() == FileType.PDF
                    ? PdfPages.of(file.path())
                    : List.of(PdfPages.preview(1, Pictures.small(file.path()), "jpeg"));
            pages.forEach(page -> contents.keep(version.id(), page));
        } catch (RefusedException notDrawn) {
            log.info("File {} has no preview: {}", version.id(), notDrawn.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
