package corridor.practices.submissions;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.documents.Documents;
import corridor.documents.FileType;
import corridor.documents.NewDocument;
import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.practices.imports.FormFill;
import corridor.practices.imports.FormFill.Suggestion;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.workflow.Moved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Practices that begin with a Word or PDF file: what it says stands in the form, and the file is kept. */
@Component
class Readings {

    private static final Set<FileType> READABLE = Set.of(FileType.DOCX, FileType.PDF);

    /** The steps after which nobody looks through the file again. */
    private static final Set<String> ENDS = Set.of("publish", "check", "decline", "withdraw");

    private static final int LONGEST_NAME = 200;

    private final Submissions submissions;
    private final FormFill formFill;
    private final Documents documents;
    private final ReadingStore store;
    private final TransactionTemplate transactions;

    Readings(
            Submissions submissions,
            FormFill formFill,
            Documents documents,
            ReadingStore store,
            TransactionTemplate transactions) {
        this.submissions = submissions;
        this.formFill = formFill;
        this.documents = documents;
        this.store = store;
        this.transactions = transactions;
    }

    /** Begins a practice of an organisation with a file. One that is refused leaves nothing behind. */
    Outcome<Long> begin(Reader reader, long organisation, String fileName, Documents.Content content) {
        if (!submissions.mayWriteFor(reader, organisation)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "organisation-missing"));
        }
        return switch (documents.examine(fileName, content.open())) {
            case Outcome.Refused<FileType>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<FileType>(FileType type)
            when !READABLE.contains(type) -> Outcome.refused(Refusal.of(Kind.UNSUPPORTED, "file-not-a-form"));
            case Outcome.Done<FileType> done -> read(reader, organisation, fileName, content);
        };
    }

    private Outcome<Long> read(Reader reader, long organisation, String fileName, Documents.Content content) {
        return switch (formFill.read(reader, fileName, content.open())) {
            case Outcome.Refused<Suggestion>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Suggestion>(Suggestion suggestion) -> {
                try {
                    yield Outcome.done(Objects.requireNonNull(
                            transactions.execute(status -> keep(reader, organisation, fileName, content, suggestion))));
                } catch (RefusedException refused) {
                    yield Outcome.refused(refused.refusal());
                }
            }
        };
    }

    private Long keep(
            Reader reader, long organisation, String fileName, Documents.Content content, Suggestion suggestion) {
        Language language = suggestion.content().title().languages().iterator().next();
        PracticeContent fitting = Fitting.of(suggestion.content(), organisation);
        long id = submissions.draft(reader, organisation, language, fitting).orThrow();
        Set<String> audience = new TreeSet<>(Set.of(Audience.organisation(organisation)));
        if (Submissions.onBehalf(reader, organisation)) {
            audience.add(Audience.SECRETARIAT);
        }
        long document = documents
                .add(
                        reader,
                        new NewDocument(new Reference(Practice.KIND, id), "", Optional.of(language), audience),
                        fileName,
                        content.open())
                .orThrow();
        Practice begun = submissions.find(reader, id).orThrow();
        Leftover leftover = Leftover.of(suggestion.lines(), placed(begun.content(), suggestion));
        store.insert(new Reading(
                id,
                fileName.isBlank() ? "file" : fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)),
                document,
                filled(begun),
                leftover.text(),
                leftover.cut()));
        return id;
    }

    private static List<String> placed(PracticeContent content, Suggestion suggestion) {
        List<String> placed = new ArrayList<>(suggestion.placed());
        Stream.of(
                        Stream.of(
                                content.title(),
                                content.summary(),
                                content.narrative().challenge(),
                                content.narrative().approach(),
                                content.narrative().results()),
                        content.narrative().takeaways().stream(),
                        content.narrative().particulars().texts().stream())
                .flatMap(texts -> texts)
                .map(LocalizedText::byTag)
                .forEach(texts -> placed.addAll(texts.values()));
        placed.add(content.narrative().particulars().contact());
        return placed;
    }

    private Set<String> filled(Practice practice) {
        Set<String> filled = new LinkedHashSet<>();
        Arrays.stream(Step.values())
                .map(step -> submissions.screen(step).read(practice, practice.language()))
                .forEach(typed -> typed.values().keySet().stream()
                        .filter(field -> !typed.all(field).isEmpty())
                        .forEach(filled::add));
        return filled;
    }

    Optional<Reading> of(Practice practice) {
        return store.find(practice.id());
    }

    /** Somebody has looked through a screen. */
    @Transactional
    void look(Practice practice, Step step) {
        store.look(
                practice.id(),
                submissions
                        .screen(step)
                        .read(practice, practice.language())
                        .values()
                        .keySet());
    }

    @EventListener
    void forget(Moved moved) {
        if (moved.kind().equals(Practice.KIND) && ENDS.contains(moved.action())) {
            store.remove(moved.records());
        }
    }
}
