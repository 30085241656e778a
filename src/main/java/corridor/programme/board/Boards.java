package corridor.programme.board;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.programme.Works;
import corridor.programme.plan.Place;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the board: whoever plans puts sessions where they shall be. Nothing is public before it is released. */
@Service
public class Boards {

    private final Problems problems;
    private final PlacingStore store;
    private final Works works;

    Boards(Problems problems, PlacingStore store, Works works) {
        this.problems = problems;
        this.store = store;
        this.works = works;
    }

    /** The work in progress, for those who plan it. */
    public Outcome<Board> board(Reader reader, Cycle cycle) {
        return Works.plannable(reader, cycle).map(one -> problems.of(one, Map.of()));
    }

    /**
     * Puts a session into a room at an hour. What that breaks is shown and not refused.
     *
     * @param seen the version of the work that the person saw; 0 for whichever is there
     */
    @Transactional
    public Outcome<Long> place(Reader reader, Cycle cycle, long session, Place place, int seen) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("session", session);
        facts.put("room", place.room());
        facts.put("hour", place.hour());
        facts.put("fixed", place.fixed());
        return works.change(reader, cycle, seen, "session.place", facts, () -> {
            Board board = problems.of(cycle, Map.of());
            boolean known = board.sessions().containsKey(session)
                    && board.rooms().stream().anyMatch(room -> room.id() == place.room())
                    && board.hours().stream().anyMatch(hour -> hour.id() == place.hour());
            if (!known) {
                return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
            }
            store.put(cycle.id(), Map.of(session, place));
            return Outcome.done(session);
        });
    }

    /** Takes a session off the board. */
    @Transactional
    public Outcome<Long> unplace(Reader reader, Cycle cycle, long session, int seen) {
        return works.change(reader, cycle, seen, "session.unplace", Map.of("session", session), () -> {
            store.remove(cycle.id(), session);
            return Outcome.done(session);
        });
    }

    /** Puts many sessions where a plan has them. */
    @Transactional
    public Outcome<Integer> placeAll(Reader reader, Cycle cycle, Map<Long, Place> places) {
        return works.change(reader, cycle, 0, "sessions.place", Map.of("places", places.toString()), () -> {
            if (!places.isEmpty()) {
                store.put(cycle.id(), places);
            }
            return Outcome.done(places.size());
        });
    }
}
