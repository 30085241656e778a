package corridor.outbox.drafts;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.outbox.Wordings;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of drafts. */
@Service
class Drafts {

    private static final String TEMPLATE = "announcements.draft";

    private final DraftStore store;
    private final RecipientStore recipients;
    private final DraftLifecycle lifecycle;
    private final Workflow workflow;
    private final Wordings wordings;
    private final People people;
    private final Clock clock;

    Drafts(
            DraftStore store,
            RecipientStore recipients,
            DraftLifecycle lifecycle,
            Workflow workflow,
            Wordings wordings,
            People people,
            Clock clock) {
        this.store = store;
        this.recipients = recipients;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.wordings = wordings;
        this.people = people;
        this.clock = clock;
    }

    /** Opens a draft in the words of the template. */
    @Transactional
    Outcome<Long> write(Reader reader, Set<Language> languages) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "write");
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        languages.forEach(language ->
                texts.put(language.tag(), wordings.wording(TEMPLATE, language).text()));
        long id = store.insert(LocalizedText.EMPTY, LocalizedText.of(texts));
        workflow.open(lifecycle, reader, "write", Map.of(id, Map.of("state", DraftLifecycle.DRAFT)));
        return Outcome.done(id);
    }

    /** Changes what it says and who gets it. Refused if it was changed or sent meanwhile. */
    @Transactional
    Outcome<Long> change(Reader reader, long id, DraftForm typed) {
        Outcome<Draft> found = find(reader, id);
        if (!(found instanceof Outcome.Done<Draft>(Draft draft))) {
            return found.map(Draft::id);
        }
        if (!store.update(id, typed.version(), typed.subject(), typed.text(), typed.selection())) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        workflow.revised(
                lifecycle,
                reader,
                draft,
                "change",
                Map.of("subject", draft.subject().byTag()),
                Map.of(
                        "subject",
                        typed.subject().byTag(),
                        "roles",
                        typed.selection().roles()));
        return Outcome.done(id);
    }

    /** Sends it to those whom it is for now. Refused if that is nobody. */
    @Transactional
    Outcome<Long> send(Reader reader, long id, int version) {
        Outcome<Draft> found = find(reader, id);
        if (!(found instanceof Outcome.Done<Draft>(Draft draft))) {
            return found.map(Draft::id);
        }
        Set<Long> selected = selected(draft.selection());
        if (selected.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "draft-for-nobody"));
        }
        Outcome<Long> moved = workflow.move(
                lifecycle,
                reader,
                Change.of("send").recording(Map.of("started_at", OffsetDateTime.now(clock))),
                new Target(id, version));
        if (moved instanceof Outcome.Done<Long>) {
            recipients.add(id, selected);
        }
        return moved;
    }

    /** Stops it. Letters that are written already stay written. */
    @Transactional
    Outcome<Long> cancel(Reader reader, long id, int version) {
        return workflow.move(lifecycle, reader, Change.of("cancel"), new Target(id, version));
    }

    /** Everyone whom a selection means today. */
    Set<Long> selected(Selection selection) {
        Set<Long> ids = new TreeSet<>();
        if (!selection.roles().isEmpty()) {
            ids.addAll(people.inRoles(selection.roles(), selection.countries(), selection.languages()));
        }
        if (!selection.addresses().isEmpty()) {
            people.byEmails(selection.addresses()).stream().map(Person::id).forEach(ids::add);
        }
        return ids;
    }

    Outcome<Draft> find(Reader reader, long id) {
        if (!mayWrite(reader)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "drafts-confidential"));
        }
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    Outcome<List<Draft>> newest(Reader reader) {
        return mayWrite(reader)
                ? Outcome.done(store.newest(reader))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "drafts-confidential"));
    }

    boolean mayWrite(Reader reader) {
        return reader.may(DraftLifecycle.WRITING);
    }
}
