package corridor.documents;

import corridor.access.Reader;
import corridor.jobs.Jobs;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in: looked into on this machine's disk, then written with their trace in one transaction. */
@Component
class Filing {

    private final DocumentStore store;
    private final FileStore files;
    private final ContentStore contents;
    private final Owners owners;
    private final DocumentLifecycle lifecycle;
    private final Workflow workflow;
    private final Jobs jobs;
    private final DocumentsSettings settings;
    private final TransactionTemplate transactions;

    Filing(
            DocumentStore store,
            FileStore files,
            ContentStore contents,
            Owners owners,
            DocumentLifecycle lifecycle,
            Workflow workflow,
            Jobs jobs,
            DocumentsSettings settings,
            TransactionTemplate transactions) {
        this.store = store;
        this.files = files;
        this.contents = contents;
        this.owners = owners;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.jobs = jobs;
        this.settings = settings;
        this.transactions = transactions;
    }

    Outcome<Long> add(Reader reader, NewDocument document, FileName name, InputStream content) {
        return taken(name, content, upload -> {
            Set<Long> organisations = owners.find(reader, document.about())
                    .map(DocumentOwners.Owned::organisations)
                    .orElse(Set.of());
            String title = document.title().isBlank()
                    ? upload.name().stem()
                    : document.title().strip();
            // its keepers are worked out of the row itself
            long id = store.insert(document, title, reader.actor(), Set.of(corridor.access.Audience.SECRETARIAT));
            Document added = store.lock(List.of(id)).getFirst().owned(organisations);
            store.guard(id, lifecycle.audience(added, DocumentLifecycle.SCANNING));
            file(document.about(), id, 1, upload, "", reader);
            workflow.open(lifecycle, reader, "add", organisations, Map.of(id, facts(document.about(), title, upload)));
            check(id);
            return id;
        });
    }

    Outcome<Long> renew(
            Reader reader, Document document, Target target, String reason, FileName name, InputStream content) {
        return taken(name, content, upload -> {
            if (document.newest().sha256().equals(upload.file().sha256())) {
                throw new RefusedException(DocumentRefusals.same());
            }
            Change change = Change.of("renew").because(reason);
            workflow.move(lifecycle, reader, change, target).orThrow();
            file(document.about(), document.id(), document.newest().number() + 1, upload, reason, reader);
            check(document.id());
            return document.id();
        });
    }

    private Outcome<Long> taken(FileName name, InputStream content, Keeping keeping) {
        try (SpooledFile file = SpooledFile.of(content, settings.largest().toBytes())) {
            FileType type = FileInspection.of(file.path(), name);
            Upload upload = new Upload(file, name.as(type), type);
            return Outcome.done(Objects.requireNonNull(transactions.execute(status -> keeping.keep(upload))));
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        }
    }

    private void file(Reference about, long document, int number, Upload upload, String reason, Reader reader) {
        long most = settings.perRecord().toBytes();
        if (files.bytesAbout(about) + upload.file().size() > most) {
            Refusal full = DocumentRefusals.recordFull(settings.perRecord().toMegabytes());
            throw new RefusedException(full);
        }
        long file = files.insert(document, number, upload.name(), upload.type(), upload.file(), reason, reader.actor());
        contents.write(file, upload.file().path());
    }

    /** By a job, or at once where nothing is checked. */
    private void check(long id) {
        if (settings.scans()) {
            jobs.enqueue(ScanWork.NAME, id);
        } else {
            pass(store.lock(List.of(id)).getFirst(), DocumentVersion.UNSCANNED);
        }
    }

    /** The newest version may be read from now on. */
    void pass(Document document, String finding) {
        transactions.executeWithoutResult(status -> {
            DocumentVersion version = document.newest();
            files.conclude(version.id(), finding, null);
            Change change = Change.of("pass").recording(Map.of("current", version.number()));
            workflow.move(lifecycle, concluding(document), change, new Target(document.id(), document.version()))
                    .orThrow();
            jobs.enqueue(PreviewWork.NAME, version.id());
        });
    }

    /** The newest version is erased; what was read before it is read on. */
    void condemn(Document document, String threat) {
        transactions.executeWithoutResult(status -> {
            DocumentVersion version = document.newest();
            contents.erase(List.of(version.id()));
            files.conclude(version.id(), DocumentVersion.INFECTED, threat);
            Change change = Change.of(document.current() == null ? "condemn" : "withhold")
                    .because("infected: " + threat);
            workflow.move(lifecycle, concluding(document), change, new Target(document.id(), document.version()))
                    .orThrow();
        });
    }

    private static Reader concluding(Document document) {
        return new Reader(
                "system:documents",
                Set.of(),
                Set.of(DocumentLifecycle.CONCLUDING),
                Map.of(),
                document.audience(),
                Set.of());
    }

    private static Map<String, Object> facts(Reference about, String title, Upload upload) {
        return Map.of(
                "about",
                about.toString(),
                "title",
                title,
                "file",
                upload.name().value(),
                "size",
                upload.file().size(),
                "sha256",
                upload.file().sha256());
    }

    /** A file that was looked into. */
    private record Upload(SpooledFile file, FileName name, FileType type) {}

    /** What is done with it in one transaction. */
    private interface Keeping {
        Long keep(Upload upload);
    }
}
