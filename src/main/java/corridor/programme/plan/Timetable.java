package corridor.programme.plan;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/** A plan as the search sees it. */
@NullUnmarked
@PlanningSolution
public class Timetable {

    @ProblemFactCollectionProperty
    public List<Team> teams;

    @ProblemFactCollectionProperty
    public List<Precedence> order;

    @PlanningEntityCollectionProperty
    public List<MeetingChoice> meetings;

    @PlanningEntityCollectionProperty
    public List<TalkChoice> talks;

    @PlanningScore
    public HardSoftScore score;

    public Timetable() {}

    /** A pitch that has a session keeps it; a session that is fixed keeps its place. */
    static Timetable of(Problem problem, Plan plan) {
        Timetable table = new Timetable();
        table.teams = problem.teams();
        table.order = problem.order();
        Parts parts = Parts.of(problem);
        Map<Long, Spot> spots = problem.spots(plan.places());
        Map<Long, Meeting> meetings = Problem.byId(problem.meetings(), Meeting::id);
        List<Meeting> holders =
                problem.meetings().stream().filter(one -> one.pitches() > 0).toList();
        table.meetings = problem.meetings().stream()
                .map(one -> choice(problem, plan, parts, one, spots.get(one.id())))
                .sorted(MeetingChoice.HARDEST_FIRST)
                .toList();
        table.talks = problem.talks().stream()
                .map(talk -> new TalkChoice(
                        talk, parts, holders, meetings.get(plan.talks().get(talk.id()))))
                .toList();
        return table;
    }

    private static MeetingChoice choice(Problem problem, Plan plan, Parts parts, Meeting meeting, Spot spot) {
        Place place = plan.places().get(meeting.id());
        List<Spot> possible = problem.rooms().stream()
                .flatMap(room -> problem.hours().stream().map(hour -> new Spot(room, hour)))
                .filter(one -> Rules.fits(meeting, one) || one.equals(spot))
                .toList();
        boolean fixed = place != null && spot != null && place.fixed();
        return new MeetingChoice(meeting, parts, problem.before().get(meeting.id()), fixed, possible, spot);
    }

    Plan plan() {
        Map<Long, Place> places = new TreeMap<>();
        meetings.stream()
                .filter(one -> one.spot != null)
                .forEach(one -> places.put(
                        one.id, new Place(one.spot.room().id(), one.spot.hour().id(), one.fixed)));
        Map<Long, Long> in = new TreeMap<>();
        talks.stream().filter(one -> one.meeting != null).forEach(one -> in.put(one.id, one.meeting.id()));
        return new Plan(places, in);
    }
}
