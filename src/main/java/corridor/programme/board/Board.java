package corridor.programme.board;

import corridor.forum.Cycle;
import corridor.forum.pitches.Pitch;
import corridor.forum.sessions.Session;
import corridor.programme.plan.Drafted;
import corridor.programme.plan.Hour;
import corridor.programme.plan.Place;
import corridor.programme.plan.Plan;
import corridor.programme.plan.Problem;
import corridor.programme.plan.Room;
import java.util.List;
import java.util.Map;

/**
 * The work in progress of a cycle.
 *
 * @param version of the work; it rises with each change of anything
 * @param sessions all of the cycle, whoever may see them
 * @param pitches that stand, whoever may see them
 */
public record Board(
        Cycle cycle, int version, Problem problem, Plan plan, Map<Long, Session> sessions, Map<Long, Pitch> pitches) {

    public List<Room> rooms() {
        return problem.rooms();
    }

    public List<Hour> hours() {
        return problem.hours();
    }

    public Map<Long, Place> places() {
        return plan.places();
    }

    /** What is broken and missed now. */
    public Drafted judged() {
        return Drafted.of(problem, plan);
    }
}
