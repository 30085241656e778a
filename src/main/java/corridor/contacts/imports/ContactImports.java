package corridor.contacts.imports;

import corridor.access.Reader;
import corridor.contacts.Contacts;
import corridor.contacts.NewContact;
import corridor.documents.Documents;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of lists of contacts. */
@Service
class ContactImports {

    static final int MOST_MEGABYTES = 5;

    private static final int LONGEST_NAME = 200;

    private final ContactImportStore store;
    private final ContactImportLifecycle lifecycle;
    private final Workflow workflow;
    private final Comparing comparing;
    private final Founding founding;
    private final Contacts contacts;
    private final Documents documents;
    private final TransactionTemplate transactions;

    ContactImports(
            ContactImportStore store,
            ContactImportLifecycle lifecycle,
            Workflow workflow,
            Comparing comparing,
            Founding founding,
            Contacts contacts,
            Documents documents,
            TransactionTemplate transactions) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.comparing = comparing;
        this.founding = founding;
        this.contacts = contacts;
        this.documents = documents;
        this.transactions = transactions;
    }

    Optional<Refusal> obstacle(Reader reader) {
        return workflow.mayOpen(lifecycle, reader, "upload");
    }

    List<ContactImport> latest(Reader reader) {
        return obstacle(reader).isEmpty() ? store.latest(reader) : List.of();
    }

    /** Reads a list and compares it. Nothing is recorded but the list itself. */
    Outcome<Long> upload(Reader reader, String fileName, Documents.Content content) {
        Optional<Refusal> obstacle =
                obstacle(reader).or(() -> documents.obstacle(content.open(), MOST_MEGABYTES * 1024L * 1024L));
        return obstacle.isPresent()
                ? Outcome.refused(obstacle.get())
                : switch (read(fileName, content)) {
                    case Outcome.Refused<List<Line>>(Refusal refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<List<Line>>(List<Line> lines) ->
                        Outcome.done(Objects.requireNonNull(
                                transactions.execute(status -> keep(reader, fileName, comparing.compared(lines)))));
                };
    }

    private static Outcome<List<Line>> read(String fileName, Documents.Content content) {
        try {
            Path file = Files.createTempFile("corridor-contacts", ".bin");
            try (InputStream in = content.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return ContactFiles.read(file, fileName);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Long keep(Reader reader, String fileName, List<Line> lines) {
        String name =
                fileName.isBlank() ? "contacts" : fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME));
        long id = store.insert(name, lines, reader.actor());
        workflow.open(lifecycle, reader, "upload", Map.of(id, Map.of("file", name, "lines", lines.size())));
        return id;
    }

    @Transactional(readOnly = true)
    Outcome<ContactImport> find(Reader reader, long id) {
        return store.find(reader, id)
                .filter(one -> obstacle(reader).isEmpty())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** Says which organisation each of these names means: one that is there, a new one, or none of interest. */
    @Transactional
    Outcome<Long> place(Reader reader, ContactImport seen, int version, Map<String, String> choices) {
        return decide(reader, seen, version, "place", line -> {
            String choice = choices.getOrDefault(line.organisation(), "");
            if (!line.sound() || choice.isEmpty() || !line.decision().equals(Line.OPEN)) {
                return line;
            }
            if (choice.equals(Line.SKIP)) {
                return line.decided(Line.SKIP);
            }
            Long known = comparing.existing(choice);
            String founds = comparing.kind(choice);
            return known == null && founds.isEmpty() ? line : line.with(line.problems(), known, founds, "", Line.OPEN);
        });
    }

    /** Says what becomes of single lines, by number. One that has problems can only be left out. */
    @Transactional
    Outcome<Long> choose(Reader reader, ContactImport seen, int version, Map<Integer, String> choices) {
        return decide(reader, seen, version, "choose", line -> {
            String choice = choices.getOrDefault(line.number(), line.decision());
            boolean recordable = line.sound() && line.placed() && !line.same().equals("contact");
            boolean possible = switch (choice) {
                case Line.SKIP -> true;
                case Line.SAME -> !line.same().isEmpty();
                case Line.NEW -> recordable;
                default -> false;
            };
            return possible ? line.decided(choice) : line;
        });
    }

    private Outcome<Long> decide(
            Reader reader, ContactImport seen, int version, String action, UnaryOperator<Line> change) {
        if (!seen.open() || obstacle(reader).isPresent()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "state-forbids", action, seen.state()));
        }
        List<Line> lines =
                comparing.recompared(seen.lines().stream().map(change).toList());
        if (seen.version() != version || !store.decide(seen.id(), version, lines)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        workflow.revised(lifecycle, reader, seen, action, Map.of(), Map.of("lines", lines.size()));
        return Outcome.done(seen.id());
    }

    /** Records the lines that are new, and forgets what all of them say. */
    @Transactional
    Outcome<Long> record(Reader reader, ContactImport seen, int version) {
        if (seen.count(Line.OPEN) > 0) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "contacts-undecided", seen.count(Line.OPEN)));
        }
        List<Line> wanted = seen.lines().stream()
                .filter(line -> line.decision().equals(Line.NEW))
                .toList();
        Map<String, Long> founded = founding.found(
                reader,
                wanted.stream()
                        .filter(line -> !line.founds().isEmpty())
                        .collect(Collectors.toMap(
                                Line::organisation, Line::founds, (one, other) -> one, LinkedHashMap::new)));
        List<NewContact> all =
                wanted.stream().map(line -> line.facts(founds(line, founded))).toList();
        int added = contacts.record(reader, all, ContactImport.KIND + ":" + seen.id())
                .orThrow();
        Outcome<Long> moved = workflow.move(
                lifecycle,
                reader,
                Change.of("record").recording(Map.of("added", added)),
                new Target(seen.id(), version));
        // nothing of it stays where the list was changed meanwhile
        moved.orThrow();
        store.forget(List.of(seen.id()));
        return moved;
    }

    private static long founds(Line line, Map<String, Long> founded) {
        Long known = line.known();
        if (known != null) {
            return known;
        }
        return Optional.ofNullable(founded.get(line.organisation()))
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.STALE, "version-stale")));
    }

    @Transactional
    Outcome<Long> discard(Reader reader, Target target) {
        Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("discard"), target);
        if (moved instanceof Outcome.Done<Long>) {
            store.forget(List.of(target.id()));
        }
        return moved;
    }
}
