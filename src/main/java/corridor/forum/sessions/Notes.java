package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.outbox.Tasks;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Moved;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of what was said in sessions. */
@Service
public class Notes {

    public static final int LONGEST = 2_000;

    private final NoteStore store;
    private final SessionStore sessions;
    private final Sessions door;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    Notes(NoteStore store, SessionStore sessions, Sessions door, Tasks tasks, Audit audit, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.door = door;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of these sessions that this reader may see, in their order. */
    public List<Note> of(Reader reader, Collection<Long> sessions) {
        return store.of(reader, sessions);
    }

    /** Writes down what was said, without a name. It is read by others once the session is reported. */
    @Transactional
    public Outcome<Long> note(Reader reader, Session session, Note.Kind kind, LocalizedText text) {
        if (!door.mayNote(reader, session)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "note"));
        }
        if (text.isEmpty() || text.byTag().values().stream().anyMatch(one -> one.length() > LONGEST)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "note-length", LONGEST));
        }
        long id = store.insert(
                session,
                kind,
                text,
                SessionLifecycle.planned(session.cycle(), session.team()),
                reader.actor(),
                clock.instant());
        audit.append(
                reader,
                List.of(AuditEntry.of(session.reference(), "note", Map.of(), Map.of("note", id, "kind", kind.code()))));
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<Long> remove(Reader reader, Session session, long id) {
        if (!door.mayNote(reader, session) || !store.remove(session.id(), id)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "note"));
        }
        tasks.closeAll(new Reference("note", id));
        audit.append(reader, List.of(AuditEntry.of(session.reference(), "remove-note", Map.of("note", id), Map.of())));
        return Outcome.done(id);
    }

    /** What was noted is read by whoever reads the session, once it is reported. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Session.KIND) && moved.action().equals("report")) {
            sessions.unseen(moved.records()).forEach(one -> store.shown(one.id(), one.audience()));
        }
    }
}
