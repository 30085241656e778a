package corridor.forum.sessions;

import static corridor.forum.sessions.ConsentGrants.CONSENTING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of names beside what was said: only with the consent of whom they name, to that very note, until it is taken back. */
@Service
public class NoteConsents {

    private static final String TASK = "note-consent";
    private static final int DAYS_TO_ANSWER = 14;

    private final NoteStore store;
    private final Sessions sessions;
    private final NameTakenStore taken;
    private final Tasks tasks;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    NoteConsents(
            NoteStore store,
            Sessions sessions,
            NameTakenStore taken,
            Tasks tasks,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.taken = taken;
        this.tasks = tasks;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The note, if this reader may see it. */
    public Outcome<Note> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** The session of a note. */
    Session session(Note note) {
        return sessions.unseen(List.of(note.session())).values().iterator().next();
    }

    boolean mayAsk(Reader reader, Note note) {
        return sessions.mayNote(reader, session(note)) && note.attributedTo() == null;
    }

    /** Asks an organisation whether its name may stand beside a note. */
    @Transactional
    public Outcome<Long> ask(Reader reader, Note note, long organisation) {
        if (!mayAsk(reader, note)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "ask"));
        }
        if (!store.ask(note, organisation)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        tasks.closeAll(reference(note));
        tasks.open(new Task(
                TASK,
                reference(note),
                session(note).title(),
                "/forums/notes/" + note.id() + "/consent",
                Audience.organisation(organisation),
                CONSENTING,
                LocalDate.now(clock).plusDays(DAYS_TO_ANSWER)));
        journal(reader, note, "ask-name", Map.of("organisation", organisation));
        return Outcome.done(note.id());
    }

    private static Reference reference(Note note) {
        return new Reference("note", note.id());
    }

    private void journal(Reader reader, Note note, String action, Map<String, ?> facts) {
        audit.append(reader, List.of(AuditEntry.of(reference(note), action, Map.of("session", note.session()), facts)));
    }

    /** Whether this reader answers for whom the note would name. */
    boolean mayAnswer(Reader reader, Note note) {
        return Optional.ofNullable(note.asked())
                .filter(one -> reader.may(CONSENTING, Set.of(one)))
                .isPresent();
    }

    /** Says yes or no. Whoever said yes can say no later: the name goes. */
    @Transactional
    public Outcome<Long> answer(Reader reader, Note note, int version, boolean yes) {
        if (!mayAnswer(reader, note)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "consent"));
        }
        @Nullable Long named = yes ? note.asked() : null;
        List<Long> told = yes || note.attributedTo() == null ? List.of() : taken.tookNameOf(note);
        if (note.version() != version || !store.name(note, named, clock.instant())) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        tasks.closeAll(reference(note));
        tell(note, told);
        journal(
                reader,
                note,
                yes ? "agree-to-name" : "refuse-name",
                Map.of("organisation", String.valueOf(note.asked())));
        return Outcome.done(note.id());
    }

    /** Whoever has a copy with a name that is taken back learns that it went, not whose it was. */
    private void tell(Note note, List<Long> people) {
        if (!people.isEmpty()) {
            Session session = session(note);
            notices.tell(new Notice(
                    "forum.name-withdrawn",
                    reference(note),
                    session.title(),
                    session.url(),
                    people.stream().map(Audience::person).collect(Collectors.toUnmodifiableSet()),
                    null,
                    List.of()));
        }
    }

    /** Remembers that somebody who is signed in takes these notes away, if names stand beside any. */
    @Transactional
    public void taken(Reader reader, long session, List<Note> notes) {
        if (notes.stream().anyMatch(one -> one.attributedTo() != null)) {
            reader.person().ifPresent(person -> taken.note(session, person, clock.instant()));
        }
    }
}
