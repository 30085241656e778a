package corridor.programme.board;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.Programs;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.actors.Organisations;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.ForumStory;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.programme.TestCycle;
import corridor.programme.plan.Place;
import corridor.programme.plan.Rule;
import corridor.programme.plan.Talk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** What a plan is judged by is what was written into sessions and pitches. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class ProblemsTests {

    @Autowired
    private Problems problems;

    @Autowired
    private Boards boards;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    private TestCycle made;
    private Reader secretariat = Reader.VISITOR;

    @BeforeEach
    void make() {
        made = TestCycle.of(database);
        secretariat = ForumStory.secretariat(rights);
    }

    private Cycle cycle() {
        return Objects.requireNonNull(cycles.unseen(List.of(made.id())).get(made.id()));
    }

    private void pitch(long session, String more) throws Exception {
        Session there = Objects.requireNonNull(sessions.unseen(List.of(session)).get(session));
        new Programs(http, json)
                .done(
                        "POST",
                        "/api/v1" + there.url() + "/pitches",
                        "{\"title\": {\"en\": \"Pitch\"}, \"minutes\": 10, " + more + "}",
                        secretariat);
    }

    @Test
    void knowsWhatPitchesAreAboutFromWhomAndWhen() throws Exception {
        long ministry = ForumStory.organisation(database);
        long session = made.session("Talks", 10, "[]");
        database.sql("update forum.session set kind = 'talks', themes = '{skills}' where id = :id")
                .param("id", session)
                .update();
        organisations.record(Reader.VISITOR, List.of());
        String facts =
                "\"organisations\": [" + ministry + "], \"themes\": [\"remittances\"], \"days\": [\"2999-05-02\"]";
        pitch(session, facts);
        assertThat(problems.of(cycle(), Map.of()).problem().talks())
                .extracting(Talk::themes, Talk::constituency, Talk::wishes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Set.of("remittances"), "government", Set.of(LocalDate.of(2999, 5, 2))));
        pitch(session, facts);
        boards.place(
                        secretariat,
                        cycle(),
                        session,
                        new Place(made.rooms().getFirst(), made.hours().getFirst(), false),
                        0)
                .orThrow();
        Map<Rule, Long> missed = problems.of(cycle(), Map.of()).judged().counts();
        assertThat(missed)
                .containsEntry(Rule.PITCH_OFF_THEME, 2L)
                .containsEntry(Rule.WISH_DAY, 2L)
                .containsEntry(Rule.CONSTITUENCIES_MIXED, 1L);
    }

    @Test
    void knowsNoSideOfAPitchOfSeveral() throws Exception {
        long company = ForumStory.organisation(database);
        database.sql("update actors.organisation set kind = 'company' where id = :id")
                .param("id", company)
                .update();
        long ministry = ForumStory.organisation(database);
        organisations.record(Reader.VISITOR, List.of());
        long session = made.session("Talks", 10, "[]");
        pitch(session, "\"organisations\": [" + company + ", " + ministry + "]");
        assertThat(problems.of(cycle(), Map.of()).problem().talks())
                .extracting(Talk::constituency)
                .containsExactly("");
    }
}
