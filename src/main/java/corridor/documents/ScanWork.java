package corridor.documents;

import corridor.jobs.Job;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the newest version of a document checked. Where that cannot be done it stays unread, and is tried again. */
@Component
class ScanWork implements Job {

    static final String NAME = "document.scan";

    private static final Logger log = LoggerFactory.getLogger(ScanWork.class);
    private static final int LONGEST_PROBLEM = 300;

    private final DocumentStore store;
    private final FileStore files;
    private final ContentStore contents;
    private final Filing filing;
    private final VirusScanner scanner;
    private final DocumentsSettings settings;

    ScanWork(
            DocumentStore store,
            FileStore files,
            ContentStore contents,
            Filing filing,
            VirusScanner scanner,
            DocumentsSettings settings) {
        this.store = store;
        this.files = files;
        this.contents = contents;
        this.filing = filing;
        this.scanner = scanner;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        store.lock(List.of(id)).stream()
                .filter(one -> one.state().equals(DocumentLifecycle.SCANNING))
                .findFirst()
                .ifPresent(this::check);
    }

    private void check(Document document) {
        if (!settings.scans()) {
            filing.pass(document, DocumentVersion.UNSCANNED);
            return;
        }
        DocumentVersion version = document.newest();
        try (InputStream content = contents.read(version)) {
            Optional<String> threat = scanner.threatIn(content);
            threat.ifPresentOrElse(
                    found -> filing.condemn(document, found), () -> filing.pass(document, DocumentVersion.CLEAN));
        } catch (IOException failure) {
            String problem = String.valueOf(failure.getMessage());
            log.warn(
                    "The scanner did not check version {} of document {}: {}",
                    version.number(),
                    document.id(),
                    problem);
            files.fail(version.id(), problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())));
        }
    }
}
