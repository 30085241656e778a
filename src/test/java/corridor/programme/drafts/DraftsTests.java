package corridor.programme.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.TestCycle;
import corridor.programme.board.Boards;
import corridor.programme.plan.Place;
import corridor.programme.plan.Plan;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan is asked for, looked for in the background, and taken or left. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class DraftsTests {

    @Autowired
    private Cycles cycles;

    @Autowired
    private Boards boards;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private Reader secretariat;
    private TestCycle made;
    private Cycle cycle;

    @BeforeEach
    void make() {
        secretariat = Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
        made = TestCycle.of(database);
        cycle = cycles.unseen(List.of(made.id())).values().iterator().next();
    }

    private Draft proposed(long id) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(limit)) {
            Draft draft = drafts.find(secretariat, cycle, id).orThrow();
            if (!draft.running()) {
                return draft;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Nothing was proposed in time");
    }

    @Test
    void proposesAPlanThatPeopleTakeExceptWhereTheyMovedThingsSince() throws InterruptedException {
        long ana = made.person("Ana");
        long first = made.session("First", 150, TestCycle.speaker(ana));
        long second = made.session("Second", 10, TestCycle.speaker(ana));
        long third = made.session("Third", 10, "[]");
        long id = drafts.ask(secretariat, cycle, 5).orThrow();
        assertThat(drafts.ask(secretariat, cycle, 5))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "draft-runs")));
        Draft draft = proposed(id);
        assertThat(draft.state()).isEqualTo("proposed");
        assertThat(draft.best().orElseThrow().broken()).isEmpty();
        assertThat(draft.best().orElseThrow().plan().places()).containsOnlyKeys(first, second, third);
        assertThat(boards.board(secretariat, cycle).orThrow().places()).isEmpty();
        Place mine = new Place(made.rooms().get(1), made.hours().get(3), true);
        boards.place(secretariat, cycle, third, mine, 0).orThrow();
        assertThat(drafts.take(secretariat, cycle, draft, draft.version()).orThrow())
                .contains(third);
        assertThat(boards.board(secretariat, cycle).orThrow().places())
                .containsEntry(third, mine)
                .containsKey(first);
        Draft taken = drafts.find(secretariat, cycle, id).orThrow();
        assertThat(drafts.take(secretariat, cycle, taken, taken.version()))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "state-forbids", "take", "taken")));
    }

    @Test
    void keepsWhatIsFixedAndEndsWhenAsked() throws InterruptedException {
        long first = made.session("First", 10, "[]");
        made.session("Second", 10, "[]");
        Place fixed = new Place(made.rooms().get(0), made.hours().get(2), true);
        boards.place(secretariat, cycle, first, fixed, 0).orThrow();
        long id = drafts.ask(secretariat, cycle, 600).orThrow();
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (!drafts.find(secretariat, cycle, id).orThrow().state().equals("solving")
                && Instant.now().isBefore(limit)) {
            Thread.sleep(100);
        }
        drafts.stop(secretariat, cycle, drafts.find(secretariat, cycle, id).orThrow())
                .orThrow();
        Draft draft = proposed(id);
        assertThat(draft.best().orElseThrow().plan().places()).containsEntry(first, fixed);
    }

    @Test
    void refusesToPlanWithoutRoomsOrForOthers() {
        assertThat(drafts.ask(secretariat, cycle, 30))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "nothing-to-plan")));
        Reader reviewer = Reader.inRoles("test:reviewer", Set.of(Role.REVIEWER), rights);
        assertThat(drafts.ask(reviewer, cycle, 30))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "plan")));
    }

    @Test
    void leavesAloneWhatWasTouchedSinceAndThePlacesThatWereTaken() {
        Place here = new Place(1, 1, false);
        Place there = new Place(1, 2, false);
        Place elsewhere = new Place(2, 1, false);
        Plan began = new Plan(Map.of(1L, here), Map.of());
        Plan now = new Plan(Map.of(1L, there, 2L, elsewhere), Map.of());
        assertThat(Collisions.of(began, now, Map.of(1L, here, 3L, elsewhere, 4L, here)))
                .containsExactlyInAnyOrder(1L, 3L);
        assertThat(Collisions.of(began, began, Map.of(1L, there, 3L, elsewhere)))
                .isEmpty();
    }
}
