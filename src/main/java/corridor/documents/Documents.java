package corridor.documents;

import corridor.access.Reader;
import corridor.documents.DocumentOwners.Owned;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of documents: every page, API and job goes through it. */
@Service
public class Documents {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_REASON = 500;

    private final DocumentStore store;
    private final ContentStore contents;
    private final Filing filing;
    private final Examining examining;
    private final Owners owners;
    private final DocumentLifecycle lifecycle;
    private final Workflow workflow;

    Documents(
            DocumentStore store,
            ContentStore contents,
            Filing filing,
            Examining examining,
            Owners owners,
            DocumentLifecycle lifecycle,
            Workflow workflow) {
        this.store = store;
        this.contents = contents;
        this.filing = filing;
        this.examining = examining;
        this.owners = owners;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    /** The record that documents are about; refused where this reader does not see it. */
    public Outcome<Owned> place(Reader reader, Reference about) {
        return owners.find(reader, about)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(DocumentRefusals.placeMissing()));
    }

    /** Why this reader may not add a document about that record; nothing where they may. */
    public Optional<Refusal> obstacle(Reader reader, Reference about) {
        return owners.find(reader, about)
                .map(place -> obstacle(reader, place))
                .orElseGet(() -> Optional.of(DocumentRefusals.placeMissing()));
    }

    private Optional<Refusal> obstacle(Reader reader, Owned place) {
        return place.keeper()
                ? workflow.mayOpen(lifecycle, reader, "add", place.organisations())
                : Optional.of(DocumentRefusals.notKeeper());
    }

    boolean mayAdd(Reader reader, Owned place) {
        return obstacle(reader, place).isEmpty();
    }

    /** Looks at a file before its content is read for something else, as strictly as if it were to be added. */
    public Outcome<FileType> examine(String fileName, InputStream content) {
        return examining.examine(FileName.of(fileName), content);
    }

    /** Why nothing of a file is read, whatever its kind: it is empty, larger than so many bytes, or has a virus. */
    public Optional<Refusal> obstacle(InputStream content, long most) {
        return examining.obstacle(content, most);
    }

    /** Adds a document. A file that is refused leaves nothing behind. */
    public Outcome<Long> add(Reader reader, NewDocument document, String fileName, InputStream content) {
        Optional<Refusal> obstacle = obstacle(reader, document.about())
                .or(() -> wrong(document.title()))
                .or(() -> wrong(reader, document.audience()));
        return obstacle.isPresent()
                ? Outcome.refused(obstacle.get())
                : filing.add(reader, document, FileName.of(fileName), content);
    }

    /** Puts a new version in the place of the newest one, which is kept. */
    public Outcome<Long> addVersion(Reader reader, Target target, String reason, String fileName, InputStream content) {
        return switch (kept(reader, target.id())) {
            case Outcome.Refused<Document>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Document> done
            when reason.isBlank() -> Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
            case Outcome.Done<Document> done
            when reason.strip().length() > LONGEST_REASON -> Outcome.refused(DocumentRefusals.reasonLong());
            case Outcome.Done<Document>(Document document) ->
                filing.renew(reader, document, target, reason.strip(), FileName.of(fileName), content);
        };
    }

    /** The documents about a record that this reader may see; none where they do not see the record. */
    @Transactional(readOnly = true)
    public List<Document> of(Reader reader, Reference about) {
        return owners.find(reader, about).map(place -> of(reader, about, place)).orElse(List.of());
    }

    List<Document> of(Reader reader, Reference about, Owned place) {
        return store.about(reader, about).stream()
                .map(one -> place.keeper() ? one : one.forReaders())
                .filter(one -> !one.versions().isEmpty())
                .toList();
    }

    /** A document, for keepers with the versions that others do not get. A removed one is refused as gone. */
    @Transactional(readOnly = true)
    public Outcome<Document> find(Reader reader, long id) {
        Optional<Document> found = store.find(reader, id);
        Optional<Owned> place = found.flatMap(one -> owners.find(reader, one.about()));
        if (found.isEmpty() || place.isEmpty()) {
            return Outcome.refused(DocumentRefusals.missing());
        }
        Document document = place.get().keeper() ? found.get() : found.get().forReaders();
        if (document.removed()) {
            return Outcome.refused(DocumentRefusals.removed());
        }
        return document.versions().isEmpty()
                ? Outcome.refused(DocumentRefusals.missing())
                : Outcome.done(document.owned(place.get().organisations()));
    }

    /** A version with its bytes. One that waits for its check or failed it is given to nobody. */
    public Outcome<Opened> open(Reader reader, long id, int number) {
        return switch (find(reader, id)) {
            case Outcome.Refused<Document>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Document>(Document document) ->
                document.numbered(number)
                        .map(version -> opened(document, version))
                        .orElseGet(() -> Outcome.refused(DocumentRefusals.missing()));
        };
    }

    private Outcome<Opened> opened(Document document, DocumentVersion version) {
        return switch (version.finding()) {
            case DocumentVersion.WAITING -> Outcome.refused(DocumentRefusals.waiting());
            case DocumentVersion.INFECTED -> Outcome.refused(DocumentRefusals.infected());
            default -> Outcome.done(new Opened(document, version, () -> contents.read(version)));
        };
    }

    Optional<Preview> preview(Reader reader, long id, int number, int page) {
        return switch (open(reader, id, number)) {
            case Outcome.Done<Opened>(Opened opened) ->
                contents.preview(opened.version().id(), page);
            case Outcome.Refused<Opened> refused -> Optional.empty();
        };
    }

    List<Preview> previews(DocumentVersion version) {
        return version.readable() ? contents.previews(version.id()) : List.of();
    }

    /** Whether this reader may change and remove it. */
    public boolean keeps(Reader reader, Document document) {
        return owners.find(reader, document.about())
                .filter(place -> obstacle(reader, place).isEmpty())
                .isPresent();
    }

    @Transactional
    public Outcome<Long> rename(Reader reader, Target target, String title, Optional<Language> language) {
        Optional<Refusal> wrong = title.isBlank() ? Optional.of(DocumentRefusals.titleMissing()) : wrong(title);
        return wrong.<Outcome<Long>>map(Outcome::refused).orElseGet(() -> switch (locked(reader, target)) {
            case Outcome.Refused<Document>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Document>(Document document) -> {
                store.rename(document.id(), title.strip(), language);
                workflow.revised(
                        lifecycle,
                        reader,
                        document,
                        "rename",
                        Map.of("title", document.title(), "language", tag(document.language())),
                        Map.of("title", title.strip(), "language", tag(language)));
                yield Outcome.done(document.id());
            }
        });
    }

    private static String tag(Optional<Language> language) {
        return language.map(Language::tag).orElse("");
    }

    /** Shares it with other readers than before. */
    @Transactional
    public Outcome<Long> changeAudience(Reader reader, Target target, Set<String> audience) {
        Optional<Refusal> wrong = wrong(reader, audience);
        return wrong.<Outcome<Long>>map(Outcome::refused).orElseGet(() -> switch (locked(reader, target)) {
            case Outcome.Refused<Document>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Document>(Document document) -> {
                Document shared = document.sharedWith(audience);
                store.share(document.id(), audience, lifecycle.audience(shared, document.state()));
                workflow.revised(
                        lifecycle,
                        reader,
                        document,
                        "share",
                        Map.of("readers", new TreeSet<>(document.sharedWith())),
                        Map.of("readers", new TreeSet<>(audience)));
                yield Outcome.done(document.id());
            }
        });
    }

    /** Removes all its bytes for good; its address keeps a tombstone. */
    @Transactional
    public Outcome<Long> remove(Reader reader, Target target, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return Outcome.refused(DocumentRefusals.reasonLong());
        }
        Outcome<Document> kept = kept(reader, target.id());
        if (kept instanceof Outcome.Refused<Document>(Refusal refusal)) {
            return Outcome.refused(refusal);
        }
        Outcome<Long> moved =
                workflow.move(lifecycle, reader, Change.of("remove").because(reason.strip()), target);
        if (moved instanceof Outcome.Done<Long>) {
            contents.erase(
                    kept.orThrow().versions().stream().map(DocumentVersion::id).toList());
        }
        return moved;
    }

    /** The document, if this reader may change it. */
    private Outcome<Document> kept(Reader reader, long id) {
        return switch (find(reader, id)) {
            case Outcome.Refused<Document> refused -> refused;
            case Outcome.Done<Document>(Document document) ->
                keeps(reader, document) ? Outcome.done(document) : Outcome.refused(DocumentRefusals.notKeeper());
        };
    }

    private Outcome<Document> locked(Reader reader, Target target) {
        return switch (kept(reader, target.id())) {
            case Outcome.Refused<Document> refused -> refused;
            case Outcome.Done<Document> done -> {
                Document document = lifecycle.lock(List.of(target.id())).getFirst();
                if (document.removed()) {
                    yield Outcome.refused(DocumentRefusals.removed());
                }
                yield target.version() == null || Objects.equals(target.version(), document.version())
                        ? Outcome.done(document)
                        : Outcome.refused(DocumentRefusals.stale());
            }
        };
    }

    private static Optional<Refusal> wrong(String title) {
        return title.strip().length() > LONGEST_TITLE ? Optional.of(DocumentRefusals.titleLong()) : Optional.empty();
    }

    /** Nobody shares with others what they then no longer see. */
    private static Optional<Refusal> wrong(Reader reader, Set<String> audience) {
        if (audience.isEmpty()) {
            return Optional.of(DocumentRefusals.audienceMissing());
        }
        return Collections.disjoint(audience, reader.labels())
                ? Optional.of(DocumentRefusals.audienceWithoutYou())
                : Optional.empty();
    }

    /** A version, and its bytes as often as they are asked for. */
    public record Opened(Document document, DocumentVersion version, Content content) {}

    /** Begins to read. */
    public interface Content {
        InputStream open();
    }
}
