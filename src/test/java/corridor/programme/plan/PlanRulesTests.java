package corridor.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules by name, and that the search judges by the very same ones. */
class PlanRulesTests {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 15);
    private static final Room LARGE = new Room(1, 1, "Large", 100, Set.of("en", "fr"), false, Set.of(13L));
    private static final Room SMALL = new Room(2, 1, "Small", 20, Set.of(), true, Set.of());
    private static final Hour FIRST = new Hour(11, DAY, LocalTime.of(9, 0), LocalTime.of(10, 30), false, 0);
    private static final Hour SECOND = new Hour(12, DAY, LocalTime.of(11, 0), LocalTime.of(12, 30), false, 1);
    private static final Hour LAST = new Hour(13, DAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(10, 0), false, 0);

    private static Meeting meeting(long id, int audience, Set<String> booths, boolean restricted, boolean alone) {
        return new Meeting(
                id,
                "M" + id,
                90,
                Set.of(),
                new TreeSet<>(booths),
                Set.of(),
                audience,
                restricted,
                alone,
                2,
                Set.of(),
                null);
    }

    private static List<Rule> broken(Map<Long, Place> places, Problem problem) {
        return Drafted.of(problem, new Plan(places, Map.of())).broken().stream()
                .map(Clash::rule)
                .toList();
    }

    private static Problem problem(List<Meeting> meetings, List<Team> teams, List<Precedence> order) {
        return new Problem(
                List.of(LARGE, SMALL),
                List.of(FIRST, SECOND, LAST),
                teams,
                meetings,
                List.of(),
                List.of(),
                order,
                Map.of());
    }

    private static Place at(Room room, Hour hour) {
        return new Place(room.id(), hour.id(), false);
    }

    @Test
    void judgesOneSessionByItsPlace() {
        Problem big = problem(List.of(meeting(1, 50, Set.of("en", "es"), true, false)), List.of(), List.of());
        assertThat(broken(Map.of(1L, at(SMALL, FIRST)), big)).containsExactlyInAnyOrder(Rule.SEATS, Rule.BOOTHS);
        assertThat(broken(Map.of(1L, at(LARGE, FIRST)), big)).containsExactlyInAnyOrder(Rule.CLOSABLE, Rule.BOOTHS);
        assertThat(broken(Map.of(1L, at(LARGE, LAST)), big))
                .containsExactlyInAnyOrder(Rule.CLOSABLE, Rule.BOOTHS, Rule.CLOSED, Rule.LENGTH);
    }

    @Test
    void letsNothingRunBesideAPlenary() {
        Problem plenary = problem(
                List.of(meeting(1, 10, Set.of(), false, true), meeting(2, 10, Set.of(), false, false)),
                List.of(),
                List.of(new Precedence(2, 1)));
        assertThat(broken(Map.of(1L, at(LARGE, FIRST), 2L, at(SMALL, FIRST)), plenary))
                .containsExactlyInAnyOrder(Rule.ALONE, Rule.ORDER);
        assertThat(broken(Map.of(1L, at(LARGE, FIRST), 2L, at(LARGE, FIRST)), plenary))
                .containsExactlyInAnyOrder(Rule.ALONE, Rule.ORDER, Rule.ROOM_ONCE);
        assertThat(broken(Map.of(1L, at(LARGE, SECOND), 2L, at(SMALL, FIRST)), plenary))
                .isEmpty();
    }

    @Test
    void countsTeamsOfInterpreters() {
        Problem two = problem(
                List.of(
                        meeting(1, 10, Set.of("en", "fr"), false, false),
                        meeting(2, 10, Set.of("en", "fr"), false, false)),
                List.of(new Team("en-fr", 1)),
                List.of());
        assertThat(broken(Map.of(1L, at(LARGE, FIRST), 2L, at(LARGE, FIRST)), two))
                .contains(Rule.INTERPRETERS);
        assertThat(broken(Map.of(1L, at(LARGE, FIRST), 2L, at(LARGE, SECOND)), two))
                .isEmpty();
    }

    private static Plan random(Problem problem, Random random) {
        Map<Long, Place> places = new TreeMap<>();
        for (Meeting meeting : problem.meetings()) {
            if (random.nextInt(10) > 0) {
                places.put(
                        meeting.id(),
                        at(
                                problem.rooms()
                                        .get(random.nextInt(problem.rooms().size())),
                                problem.hours()
                                        .get(random.nextInt(problem.hours().size()))));
            }
        }
        Map<Long, Long> talks = new TreeMap<>();
        List<Meeting> holders =
                problem.meetings().stream().filter(one -> one.pitches() > 0).toList();
        for (Talk talk : problem.talks()) {
            if (random.nextInt(10) > 0) {
                talks.put(talk.id(), holders.get(random.nextInt(holders.size())).id());
            }
        }
        return new Plan(places, talks);
    }

    /** Hard rules broken and the price of wishes: a thousand plans, from a plan with one mistake to chaos. */
    @Test
    void judgesAThousandPlansAsTheSearchDoes() throws IOException {
        SolutionManager<Timetable, HardSoftScore> search =
                SolutionManager.create(Drafting.factory(1, new TerminationConfig().withStepCountLimit(1)));
        Random random = new Random(7);
        for (Shape shape : List.of(Shape.CALM, Shape.USUAL, Shape.TIGHT)) {
            Instance instance = Instance.kept(shape);
            Problem problem = withPrevious(instance);
            for (int i = 0; i < 334; i++) {
                Plan plan = i % 2 == 0 ? random(problem, random) : nudged(instance, random);
                Drafted judged = Drafted.of(problem, plan);
                assertThat(search.update(Timetable.of(problem, plan)))
                        .as(shape.name() + " " + i)
                        .isEqualTo(HardSoftScore.of(-judged.hard(), -judged.price()));
            }
        }
    }

    private static Problem withPrevious(Instance instance) {
        Problem one = instance.problem();
        return new Problem(
                one.rooms(),
                one.hours(),
                one.teams(),
                one.meetings(),
                one.talks(),
                one.absences(),
                one.order(),
                instance.planted().places());
    }

    private static Plan nudged(Instance instance, Random random) {
        Map<Long, Place> places = new TreeMap<>(instance.planted().places());
        Map<Long, Long> talks = new TreeMap<>(instance.planted().talks());
        List<Place> all = List.copyOf(places.values());
        places.put(1L + random.nextInt(places.size()), all.get(random.nextInt(all.size())));
        talks.put(1_000L + random.nextInt(talks.size()), 1L + random.nextInt(20));
        return new Plan(places, talks);
    }
}
