package corridor.programme.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.TestCycle;
import corridor.programme.Works;
import corridor.programme.board.Boards;
import corridor.programme.plan.Clash;
import corridor.programme.plan.Place;
import corridor.programme.plan.Rule;
import corridor.programme.releases.Difference.Moved;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the board to a release that never changes, and to those whom it concerns. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(ReleasesTests.Cutting.class)
class ReleasesTests {

    @Autowired
    private Cycles cycles;

    @Autowired
    private Boards boards;

    @Autowired
    private Releases releases;

    @Autowired
    private Works works;

    @Autowired
    private StarStore stars;

    @Autowired
    private Cutting cutting;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private Reader secretariat;
    private TestCycle made;
    private Cycle cycle;

    @BeforeEach
    void make() {
        cutting.cut = Cut.NONE;
        secretariat = Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
        made = TestCycle.of(database);
        cycle = cycles.unseen(List.of(made.id())).values().iterator().next();
    }

    private void place(long session, int room, int hour) {
        boards.place(
                        secretariat,
                        cycle,
                        session,
                        new Place(made.rooms().get(room), made.hours().get(hour), false),
                        0)
                .orThrow();
    }

    private Outcome<Integer> release(Map<String, String> reasons) {
        return releases.release(secretariat, cycle, works.version(cycle.id()), "", reasons);
    }

    private List<Rule> broken() {
        return boards.board(secretariat, cycle).orThrow().judged().broken().stream()
                .map(Clash::rule)
                .toList();
    }

    @Test
    void saysWhatAMoveBreaks() {
        long ana = made.person("Ana");
        long first = made.session("First", 150, TestCycle.speaker(ana));
        long second = made.session("Second", 10, TestCycle.speaker(ana));
        place(first, 1, 0);
        place(second, 1, 0);
        assertThat(broken()).containsExactlyInAnyOrder(Rule.SEATS, Rule.ROOM_ONCE, Rule.PERSON_ONCE);
        place(first, 0, 1);
        assertThat(broken()).isEmpty();
    }

    @Test
    void holdsAsManyTalksAsThereIsTimeFor() {
        long session = made.session("Talks", 10, "[]");
        database.sql("update forum.session set kind = 'talks' where id = :id")
                .param("id", session)
                .update();
        made.talks(session, 3, 20);
        place(session, 0, 0);
        assertThat(broken()).isEmpty();
        made.talks(session, 2, 20);
        assertThat(broken()).containsExactly(Rule.TIME_BOX);
    }

    @Test
    void refusesAMoveOfABoardThatChanged() {
        long session = made.session("First", 10, "[]");
        place(session, 0, 0);
        Place other = new Place(made.rooms().get(1), made.hours().get(1), false);
        assertThat(boards.place(secretariat, cycle, session, other, 1))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.STALE, "programme-changed")));
        assertThat(boards.place(secretariat, cycle, session, other, works.version(cycle.id())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void refusesToPlanForOthers() {
        Reader focal = Reader.inRoles("test:focal", Set.of(Role.FOCAL_POINT), rights);
        long session = made.session("First", 10, "[]");
        Place somewhere = new Place(made.rooms().get(0), made.hours().get(0), false);
        assertThat(boards.place(focal, cycle, session, somewhere, 0))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "plan")));
        assertThat(releases.release(focal, cycle, 1, "", Map.of()))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "release")));
    }

    @Test
    void releasesOnceAndSupersedesTheLast() {
        long session = made.session("First", 10, "[]");
        assertThat(release(Map.of())).isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "nothing-placed")));
        place(session, 0, 0);
        assertThat(release(Map.of())).isEqualTo(Outcome.done(1));
        assertThat(release(Map.of())).isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "nothing-changed", 1)));
        place(session, 1, 1);
        assertThat(releases.release(secretariat, cycle, 1, "", Map.of()))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.STALE, "programme-changed")));
        assertThat(release(Map.of())).isEqualTo(Outcome.done(2));
        assertThat(releases.all(Reader.VISITOR, cycle))
                .extracting(ProgrammeRelease::number, ProgrammeRelease::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "released"),
                        org.assertj.core.groups.Tuple.tuple(1, "superseded"));
    }

    @Test
    void keepsTheReasonForLivingWithAConflict() {
        long session = made.session("First", 150, "[]");
        place(session, 1, 0);
        assertThat(release(Map.of())).isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "conflicts-hard", 1L)));
        String key = boards.board(secretariat, cycle)
                .orThrow()
                .judged()
                .broken()
                .getFirst()
                .key();
        assertThat(release(Map.of(key, " "))).isInstanceOf(Outcome.Refused.class);
        assertThat(release(Map.of(key, "Chairs are brought."))).isEqualTo(Outcome.done(1));
        assertThat(releases.standing(secretariat, cycle).orElseThrow().livedWith())
                .isEqualTo(Map.of(key, "Chairs are brought."));
    }

    @Test
    void neverChangesWhatIsReleased() {
        place(made.session("First", 10, "[]"), 0, 0);
        release(Map.of()).orThrow();
        assertThatThrownBy(() -> database.sql("update programme.release set entries = '[]' where cycle = :cycle")
                        .param("cycle", cycle.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
    }

    private List<String> told() {
        return database.sql("""
                select kind || ' ' || array_to_string(audience, ',') from outbox.notice
                where kind like 'programme.%' and title ->> 'en' = 'Harvest' order by id""").query((row, number) -> row.getString(1)).list();
    }

    @Test
    void tellsThoseConcernedOnceAndNobodyElse() {
        database.sql("delete from outbox.notice_recipient").update();
        database.sql("delete from outbox.notice where kind like 'programme.%'").update();
        long ana = made.person("Ana");
        long ben = made.person("Ben");
        long cleo = made.person("Cleo");
        long moving = made.session("Moving", 10, TestCycle.speaker(ana));
        long staying = made.session("Staying", 10, TestCycle.speaker(ben));
        stars.mark(cleo, moving);
        place(moving, 0, 0);
        place(staying, 0, 1);
        release(Map.of()).orThrow();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "programme.placed " + Audience.person(ana),
                        "programme.placed " + Audience.person(ben),
                        "programme.placed " + Audience.person(cleo));
        place(moving, 0, 2);
        release(Map.of()).orThrow();
        assertThat(told())
                .hasSize(5)
                .endsWith("programme.changed " + Audience.person(ana), "programme.changed " + Audience.person(cleo));
    }

    @Test
    void tellsThoseWhoActForAnOrganisationThatHoldsNothingButAPitch() {
        long acting = made.person("Dara");
        long gone = made.person("Emil");
        long presenting = made.organisation(acting);
        long declined = made.organisation(gone);
        long session = made.session("Talks", 10, "[]");
        database.sql("update forum.session set kind = 'talks' where id = :id")
                .param("id", session)
                .update();
        made.pitch(session, presenting, "confirmed");
        made.pitch(session, declined, "declined");
        place(session, 0, 0);
        release(Map.of()).orThrow();
        assertThat(told(acting)).isEqualTo(1);
        assertThat(told(gone)).isZero();
    }

    private long told(long person) {
        return database.sql("""
                select count(*) from outbox.notice where kind like 'programme.%' and :label = any(audience)""")
                .param("label", Audience.person(person))
                .query(Long.class)
                .single();
    }

    @Test
    void releasesNothingAndTellsNobodyWhereItIsCutOff() {
        long ana = made.person("Ana");
        long session = made.session("First", 10, TestCycle.speaker(ana));
        place(session, 0, 0);
        for (Cut cut : List.of(Cut.EXCEPTION, Cut.CONNECTION)) {
            cutting.cut = cut;
            assertThatThrownBy(() -> release(Map.of())).isInstanceOf(RuntimeException.class);
            assertThat(releases.standing(secretariat, cycle)).isEmpty();
            assertThat(told(ana)).isZero();
        }
        cutting.cut = Cut.NONE;
        assertThat(release(Map.of())).isEqualTo(Outcome.done(1));
        place(session, 1, 1);
        cutting.cut = Cut.CONNECTION;
        assertThatThrownBy(() -> release(Map.of())).isInstanceOf(RuntimeException.class);
        cutting.cut = Cut.NONE;
        assertThat(releases.all(secretariat, cycle))
                .singleElement()
                .extracting(ProgrammeRelease::number, ProgrammeRelease::state)
                .containsExactly(1, "released");
        assertThat(told(ana)).isEqualTo(1);
        assertThat(release(Map.of())).isEqualTo(Outcome.done(2));
        assertThat(told(ana)).isEqualTo(2);
    }

    /** How a release is cut off once everything of it is written. */
    enum Cut {
        NONE,
        EXCEPTION,
        CONNECTION
    }

    /** Cuts a release off before it is committed. */
    @TestConfiguration
    static class Cutting {

        private final JdbcClient database;
        private Cut cut = Cut.NONE;

        Cutting(JdbcClient database) {
            this.database = database;
        }

        @EventListener
        void cut(ProgrammeReleased event) {
            switch (cut) {
                case NONE -> {}
                case EXCEPTION -> throw new IllegalStateException("cut off " + event.number());
                case CONNECTION ->
                    database.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
            }
        }
    }

    @Test
    void differsBySessionsTimesAndRooms() {
        long one = made.session("One", 10, "[]");
        long two = made.session("Two", 10, "[]");
        place(one, 0, 0);
        place(two, 0, 1);
        release(Map.of()).orThrow();
        List<Entry> before = releases.standing(secretariat, cycle).orElseThrow().entries();
        place(one, 1, 0);
        boards.unplace(secretariat, cycle, two, 0).orThrow();
        place(made.session("Three", 10, "[]"), 0, 3);
        release(Map.of()).orThrow();
        List<Entry> after = releases.standing(secretariat, cycle).orElseThrow().entries();
        assertThat(Difference.between(before, after).moved())
                .extracting(Moved::kind)
                .containsExactlyInAnyOrder(Difference.Kind.ROOM, Difference.Kind.GONE, Difference.Kind.NEW);
        assertThat(Difference.between(after, after).moved()).isEmpty();
        assertThat(releases.find(Reader.VISITOR, cycle, Optional.of(1))
                        .orThrow()
                        .entries())
                .isEqualTo(before);
    }
}
