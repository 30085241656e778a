package corridor.outbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.access.Audience;
import corridor.access.Role;
import corridor.actors.People;
import corridor.outbox.Preferences;
import corridor.outbox.Preferences.Pace;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(CountedStatements.class)
class DeskPageTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Preferences preferences;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private long ana;

    @BeforeEach
    void empty() {
        for (String table : List.of("outbox.task", "outbox.preference", "outbox.dismissal", "actors.person")) {
            database.sql("delete from " + table).update();
        }
        ana = people.register("Ana", "ana@example.org", Language.ENGLISH).orThrow();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(As.reader(people.reader(ana))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void open(int record, String audience, LocalDate due) {
        transaction.executeWithoutResult(status -> tasks.open(new Task(
                "test",
                new Reference("practice", record),
                LocalizedText.english("T" + record),
                "/practices/x",
                audience,
                null,
                due)));
    }

    @Test
    void showsWhatWaitsWithTheDayInWords() throws Exception {
        open(1, Audience.person(ana), LocalDate.of(2020, 1, 2));
        open(2, Audience.SECRETARIAT, LocalDate.of(2020, 1, 2));
        String page = ask(get("/desk")).getContentAsString();
        assertThat(page).contains("One task waits for you.", "Overdue since January 2, 2020", "href=\"/practices/x\"");
        assertThat(page).contains("<span class=\"hidden\">one task waits for you</span>");
    }

    @Test
    void sendsVisitorsToSignIn() throws Exception {
        for (String address : List.of("/desk", "/desk/letters")) {
            assertThat(http.perform(get(address)).andReturn().getResponse().getRedirectedUrl())
                    .isEqualTo("/sign-in");
        }
        for (String address : List.of("/api/v1/tasks", "/api/v1/letter-preferences", "/dashboard")) {
            assertThat(http.perform(get(address)).andReturn().getResponse().getStatus())
                    .isEqualTo(403);
        }
        assertThat(http.perform(post("/desk/letters").with(csrf()).param("announcements", "none"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void showsTheFirstStepsUntilTheyAreDoneOrPutAway() throws Exception {
        assertThat(ask(get("/desk")).getContentAsString()).contains("First steps");
        ask(post("/desk/first-steps").param("shown", "false"));
        assertThat(ask(get("/desk")).getContentAsString())
                .doesNotContain(">First steps<")
                .contains("Show my first steps again");
        ask(post("/desk/first-steps").param("shown", "true"));
        assertThat(ask(get("/desk")).getContentAsString()).contains(">First steps<");
        ask(post("/desk/letters").param("announcements", "daily"));
        assertThat(ask(get("/desk")).getContentAsString()).doesNotContain("First steps", "Show my first steps again");
    }

    @Test
    void keepsChoicesOfLetters() throws Exception {
        assertThat(ask(post("/desk/letters").param("announcements", "none").param("practices", "daily"))
                        .getRedirectedUrl())
                .isEqualTo("/desk/letters?kept=true");
        assertThat(preferences.of(ana))
                .containsEntry("announcements", Pace.NONE)
                .containsEntry("practices", Pace.DAILY);
        assertThat(ask(post("/desk/letters").param("announcements", "hourly")).getStatus())
                .isEqualTo(422);
        assertThat(ask(put("/api/v1/letter-preferences")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"practices\": \"at-once\"}"))
                        .getContentAsString())
                .contains("\"practices\":\"at-once\"", "\"announcements\":\"none\"");
    }

    @Test
    void listsTasksForPrograms() throws Exception {
        open(1, Audience.person(ana), LocalDate.of(2020, 1, 2));
        assertThat(ask(get("/api/v1/tasks")).getContentAsString())
                .contains("\"total\":1", "\"about\":\"practice:1\"", "\"overdue\":true", "\"due\":\"2020-01-02\"");
    }

    @Test
    void asksAsOftenForManyTasksAsForFew() throws Exception {
        open(1, Audience.person(ana), LocalDate.of(2020, 1, 2));
        int few = statements();
        for (int record = 2; record < 60; record++) {
            open(record, Audience.person(ana), LocalDate.of(2020, 1, 2));
        }
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() throws Exception {
        MockHttpServletRequestBuilder request = get("/desk").with(As.reader(people.reader(ana)));
        return CountedStatements.again(() -> http.perform(request)).size();
    }

    @Test
    void tellsTheSecretariatWhoseTasksAreLate() throws Exception {
        open(1, Audience.person(ana), LocalDate.of(2020, 1, 2));
        open(2, Audience.SECRETARIAT, LocalDate.of(2020, 1, 2));
        String page = http.perform(get("/dashboard").with(As.role(Role.SECRETARIAT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Ana", "the secretariat");
        assertThat(ask(get("/dashboard")).getStatus()).isEqualTo(403);
    }
}
