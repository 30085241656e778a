package corridor.forum.pitches;

import corridor.access.Reader;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionKinds;
import corridor.forum.sessions.Sessions;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of pitches. Each step is told by {@code workflow.Moved} of the kind {@code pitch}. */
@Service
public class Pitches {

    /** How a thread says that a pitch shows a practice. */
    public static final String PRESENTS = "presents";

    private static final int LONGEST_REASON = 2_000;

    private final PitchStore store;
    private final PitchLifecycle lifecycle;
    private final Workflow workflow;
    private final Sessions sessions;
    private final SessionKinds kinds;
    private final PitchChecks checks;

    Pitches(
            PitchStore store,
            PitchLifecycle lifecycle,
            Workflow workflow,
            Sessions sessions,
            SessionKinds kinds,
            PitchChecks checks) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.sessions = sessions;
        this.kinds = kinds;
        this.checks = checks;
    }

    /** Those of these sessions that this reader may see, in their order. */
    public List<Pitch> in(Reader reader, Collection<Long> sessions) {
        return store.in(reader, sessions);
    }

    public Outcome<Pitch> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** How many pitches these sessions still take, by their ids; without those of which nothing is asked. */
    public Map<Long, Integer> left(Collection<Session> of) {
        List<Pitch> standing = store.standing(of.stream().map(Session::id).toList());
        Map<Long, Integer> left = new LinkedHashMap<>();
        of.forEach(session -> PitchRoom.left(session, kinds.of(session), at(session.id(), standing))
                .ifPresent(room -> left.put(session.id(), room)));
        return left;
    }

    private static List<Pitch> at(long session, List<Pitch> standing) {
        return standing.stream().filter(one -> one.session() == session).toList();
    }

    public boolean mayWrite(Reader reader, Session session) {
        return workflow.mayOpen(lifecycle, reader, "offer", session.team()).isEmpty();
    }

    /** Offers a pitch to those whose it is. Refused where the session is full, or where it says too much to remember. */
    @Transactional
    public Outcome<Long> offer(Reader reader, Session session, PitchDraft draft) {
        return offer(reader, session, List.of(draft)).map(List::getFirst);
    }

    /** Offers many at once, in this order; if one of them is refused, none is offered. */
    @Transactional
    public Outcome<List<Long>> offer(Reader reader, Session session, List<PitchDraft> drafts) {
        sessions.lock(session.id());
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "offer", session.team())
                .or(() -> checks.wrong(session, drafts, store.standing(List.of(session.id()))));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Long> ids = store.insert(session, drafts);
        Map<Long, Map<String, Object>> facts = new LinkedHashMap<>();
        for (int at = 0; at < ids.size(); at++) {
            PitchDraft draft = drafts.get(at);
            facts.put(ids.get(at), PitchChecks.journalled(draft.content(), draft.organisations(), session.id()));
        }
        checks.present(ids, drafts, session);
        workflow.open(lifecycle, reader, "offer", session.team(), facts);
        return Outcome.done(ids);
    }

    /** Writes down pitches from documents: they were given, in this order. */
    @Transactional
    public List<Outcome<Long>> record(Reader reader, Session session, List<PitchDraft> drafts) {
        List<Long> offered = offer(reader, session, drafts).orThrow();
        return workflow.move(
                lifecycle,
                reader,
                Change.of("record"),
                offered.stream().map(Target::of).toList());
    }

    @Transactional
    public Outcome<Long> change(
            Reader reader, Target target, Pitch.Content content, Set<Long> organisations, @Nullable Long practice) {
        Outcome<Pitch> locked =
                workflow.changeable(lifecycle, reader, target, PitchLifecycle.WRITING, PitchLifecycle.CHANGEABLE);
        if (!(locked instanceof Outcome.Done<Pitch>(Pitch before))) {
            return locked.map(Pitch::id);
        }
        Session session = session(before.session());
        List<Pitch> others = store.standing(List.of(session.id())).stream()
                .filter(one -> one.id() != before.id())
                .toList();
        Optional<Refusal> wrong = checks.wrong(session, content, others);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        store.replace(
                before.id(),
                content,
                organisations,
                practice,
                PitchLifecycle.audience(organisations, before.team(), before.state()));
        checks.present(before.id(), practice, session, before.sources());
        workflow.revised(
                lifecycle,
                reader,
                before,
                Workflow.CHANGE,
                PitchChecks.journalled(before.content(), before.organisations(), before.session()),
                PitchChecks.journalled(content, organisations, before.session()));
        return Outcome.done(before.id());
    }

    private Session session(long id) {
        return sessions.unseen(List.of(id)).values().iterator().next();
    }

    /** Puts a pitch elsewhere: to another position, or into another session that has room for it. */
    @Transactional
    public Outcome<Long> move(Reader reader, Target target, Session to, int position) {
        sessions.lock(to.id());
        Outcome<Pitch> locked =
                workflow.changeable(lifecycle, reader, target, PitchLifecycle.WRITING, PitchLifecycle.CHANGEABLE);
        if (!(locked instanceof Outcome.Done<Pitch>(Pitch before))) {
            return locked.map(Pitch::id);
        }
        if (!mayWrite(reader, to)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "move"));
        }
        Optional<Refusal> full = to.id() == before.session()
                ? Optional.empty()
                : checks.wrong(to, before.content(), store.standing(List.of(to.id())));
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        store.place(before, to.id(), Math.max(1, position));
        workflow.revised(
                lifecycle,
                reader,
                before,
                "move",
                Map.of("session", before.session(), "position", before.position()),
                Map.of("session", to.id(), "position", position));
        return Outcome.done(before.id());
    }

    public List<Offer> offers(Reader reader, Pitch pitch) {
        return workflow.offers(lifecycle, reader, pitch);
    }

    /** Takes a step. Whoever declines or withdraws says why. */
    @Transactional
    public Outcome<Long> step(Reader reader, Target target, String action, String why) {
        String reason = why.strip();
        boolean needed = Set.of("decline", "withdraw").contains(action);
        if (reason.length() > LONGEST_REASON || (needed && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of(action);
        return workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
    }
}
