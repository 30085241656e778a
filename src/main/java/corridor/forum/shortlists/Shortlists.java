package corridor.forum.shortlists;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.forum.Origin;
import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.PitchDraft;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.practices.Practice;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Moved;
import corridor.workflow.Workflow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of shortlists: seen by those who prepare the session, and by nobody else. */
@Service
public class Shortlists {

    private final ShortlistStore store;
    private final Sessions sessions;
    private final Pitches pitches;
    private final Audit audit;

    Shortlists(ShortlistStore store, Sessions sessions, Pitches pitches, Audit audit) {
        this.store = store;
        this.sessions = sessions;
        this.pitches = pitches;
        this.audit = audit;
    }

    /** Those of a session, as far as this reader may see them. */
    public List<Shortlisted> of(Reader reader, Session session) {
        return store.of(reader, session.id());
    }

    /** The sessions whose lists this reader keeps and that are still to be held. */
    public List<Session> kept(Reader reader) {
        return sessions.prepared(reader, ShortlistGrants.KEEPING);
    }

    boolean keeps(Reader reader) {
        return sessions.prepares(reader, ShortlistGrants.KEEPING);
    }

    /** Of these sessions those on whose list a practice is. */
    Set<Long> listing(Reader reader, long practice, List<Session> kept) {
        return store.listing(reader, practice, kept.stream().map(Session::id).toList());
    }

    public boolean mayKeep(Reader reader, Session session) {
        return reader.may(ShortlistGrants.KEEPING, session.team());
    }

    /** Puts a practice on the list, or says why it is there. */
    @Transactional
    public Outcome<Long> put(Reader reader, Session session, Practice practice, String why) {
        Optional<Refusal> refusal = barred(reader, session);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (why.length() > Shortlisted.LONGEST_WHY) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "shortlist-reason-long", Shortlisted.LONGEST_WHY));
        }
        store.put(reader, session.id(), practice.id(), why, audience(session));
        note(reader, session, "shortlist", Map.of("practice", practice.id(), "why", why));
        return Outcome.done(practice.id());
    }

    private Optional<Refusal> barred(Reader reader, Session session) {
        return mayKeep(reader, session)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", "shortlist"));
    }

    private static Set<String> audience(Session session) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT));
        session.team().forEach(one -> labels.add(Audience.organisation(one)));
        return Set.copyOf(labels);
    }

    private void note(Reader reader, Session session, String action, Map<String, ?> facts) {
        audit.append(reader, List.of(AuditEntry.of(session.reference(), action, Map.of(), facts)));
    }

    @Transactional
    public Outcome<Long> remove(Reader reader, Session session, long practice) {
        Optional<Refusal> refusal = barred(reader, session);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!store.remove(session.id(), practice)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        note(reader, session, "unshortlist", Map.of("practice", practice));
        return Outcome.done(practice);
    }

    /** Whoever joins the team of a session sees its list, in the transaction of the change. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Session.KIND) && moved.action().equals(Workflow.CHANGE)) {
            store.share(moved.records());
        }
    }

    /** Offers those whose practice it is to present it in the session. */
    @Transactional
    public Outcome<Long> ask(Reader reader, Session session, Practice practice) {
        Set<Long> owners = new HashSet<>(practice.organisations());
        owners.addAll(practice.coAuthors());
        if (owners.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "practice-nobodys"));
        }
        return pitches.offer(
                reader,
                session,
                new PitchDraft(
                        new Pitch.Content(
                                practice.content().title(),
                                practice.content().summary(),
                                List.of(),
                                null,
                                List.of(),
                                practice.content().classification().proponents().countries(),
                                practice.content().classification().themes(),
                                List.of()),
                        Set.copyOf(owners),
                        practice.id(),
                        null,
                        Origin.OWN,
                        List.of()));
    }
}
