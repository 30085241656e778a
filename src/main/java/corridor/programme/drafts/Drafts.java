package corridor.programme.drafts;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.pitches.Pitches;
import corridor.jobs.Jobs;
import corridor.programme.Works;
import corridor.programme.board.Board;
import corridor.programme.board.Boards;
import corridor.programme.plan.Place;
import corridor.programme.plan.Plan;
import corridor.programme.releases.Releases;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of drafted plans. A plan is only ever proposed: people take it or leave it. */
@Service
public class Drafts {

    /** For how long a search may look, in seconds. */
    public static final List<Integer> SECONDS = List.of(30, 60, 180, 600);

    private static final int LAST = 99;
    private static final int LEAST = 5;
    private static final int MOST = 600;

    private final DraftStore store;
    private final DraftLifecycle lifecycle;
    private final Workflow workflow;
    private final Releases releases;
    private final Boards boards;
    private final Works works;
    private final Pitches pitches;
    private final Jobs jobs;

    Drafts(
            DraftStore store,
            DraftLifecycle lifecycle,
            Workflow workflow,
            Releases releases,
            Boards boards,
            Works works,
            Pitches pitches,
            Jobs jobs) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.releases = releases;
        this.boards = boards;
        this.works = works;
        this.pitches = pitches;
        this.jobs = jobs;
    }

    /** Asks for a plan. One at a time is looked for in a cycle. */
    @Transactional
    public Outcome<Long> ask(Reader reader, Cycle cycle, int seconds) {
        return Works.plannable(reader, cycle).then(one -> {
            Board board = releases.board(cycle);
            if (board.rooms().isEmpty()
                    || board.hours().isEmpty()
                    || board.sessions().isEmpty()) {
                return Outcome.refused(Refusal.of(Kind.CONFLICT, "nothing-to-plan"));
            }
            int length = Math.clamp(seconds, LEAST, MOST);
            return store.insert(cycle.id(), audience(cycle), cycle.chairs(), board.version(), length, board.plan())
                    .map(id -> asked(reader, cycle, id, length))
                    .orElseGet(() -> Outcome.refused(Refusal.of(Kind.CONFLICT, "draft-runs")));
        });
    }

    private static Set<String> audience(Cycle cycle) {
        return Set.of(Audience.SECRETARIAT, Audience.restricted("chairing-" + cycle.id()));
    }

    private Outcome<Long> asked(Reader reader, Cycle cycle, long id, int seconds) {
        workflow.open(
                lifecycle, reader, "ask", cycle.chairs(), Map.of(id, Map.of("cycle", cycle.id(), "seconds", seconds)));
        jobs.enqueue(SolveJob.NAME, id);
        return Outcome.done(id);
    }

    public Outcome<Draft> find(Reader reader, Cycle cycle, long id) {
        return store.find(reader, cycle.id(), id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** The one that is looked for or waits for an answer. */
    public Optional<Long> open(Cycle cycle) {
        return store.open(cycle.id());
    }

    public List<Offer> offers(Reader reader, Draft draft) {
        return workflow.offers(lifecycle, reader, draft);
    }

    /** Ends the search; the best so far is proposed. One that has not begun is given up. */
    @Transactional
    public Outcome<Long> stop(Reader reader, Cycle cycle, Draft draft) {
        return Works.plannable(reader, cycle).then(one -> {
            if (draft.state().equals(DraftLifecycle.SOLVING)) {
                store.askToStop(draft.id());
                return Outcome.done(draft.id());
            }
            return workflow.move(lifecycle, reader, Change.of("stop"), Target.of(draft.id()));
        });
    }

    @Transactional
    public Outcome<Long> leave(Reader reader, Target target) {
        return workflow.move(lifecycle, reader, Change.of("leave"), target);
    }

    /**
     * Puts the sessions where the plan has them. What people moved since, or put there since, stays as they have it.
     *
     * @return the sessions that were not moved for that
     */
    @Transactional
    public Outcome<Set<Long>> take(Reader reader, Cycle cycle, Draft draft, int version) {
        works.lock(cycle.id());
        Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("take"), new Target(draft.id(), version));
        return moved.then(id -> {
            Board board = releases.board(cycle);
            Plan plan = draft.best().orElseThrow().plan();
            Map<Long, Place> wanted = new TreeMap<>(plan.places());
            wanted.keySet().retainAll(board.sessions().keySet());
            Set<Long> collided = Collisions.of(draft.began(), board.plan(), wanted);
            wanted.keySet().removeAll(collided);
            trayed(reader, board, plan.talks());
            return boards.placeAll(reader, cycle, wanted).map(placed -> collided);
        });
    }

    /** Pitches that have no session yet go where the plan has them, as far as there is still room and the reader may. */
    private void trayed(Reader reader, Board board, Map<Long, Long> talks) {
        talks.forEach((pitch, session) -> {
            boolean waits =
                    board.pitches().containsKey(pitch) && !board.plan().talks().containsKey(pitch);
            Optional.ofNullable(board.sessions().get(session))
                    .filter(to -> waits)
                    .ifPresent(to -> pitches.move(reader, Target.of(pitch), to, LAST));
        });
    }

    public Board board(Cycle cycle) {
        return releases.board(cycle);
    }
}
