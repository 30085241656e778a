package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class FactorResetTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    @Autowired
    private TestClock clock;

    @Autowired
    private FactorResets resets;

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    private Reader keeper(long number, Role role) {
        return Reader.inRoles("person:" + number, Set.of(role), rights);
    }

    /** Somebody whose account holds the role from here on: nobody is the only keeper then. */
    private Reader holder(String email, Role role) throws Exception {
        new TestBrowser(web, database).register(email);
        database.sql("""
                insert into actors.membership (person, role, starts, granted_by)
                values (:person, :role, current_date - 1, 'test')""")
                .param("person", person(email))
                .param("role", role.code())
                .update();
        return keeper(person(email), role);
    }

    private long person(String email) {
        return database.sql("select id from actors.person where email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse send(Reader reader, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return post(address).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private List<String> journal(String kind, long record) {
        return database.sql(
                        "select actor || ' ' || action from audit.entry where kind = :kind and record = :id order by id")
                .param("kind", kind)
                .param("id", record)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void takesAwayWhatWasLostOnceASecondPersonGrantsIt() throws Exception {
        TestBrowser lost = new TestBrowser(web, database);
        lost.register("lost-codes@example.org");
        lost.setUpCodes(clock);
        long person = person("lost-codes@example.org");
        Reader first = holder("first-keeper@example.org", Role.ADMINISTRATOR);
        Reader second = holder("second-keeper@example.org", Role.SECRETARIAT);

        assertThat(send(first, post("/people/" + person + "/sign-in/reset").param("reason", " "))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(first, post("/people/" + person + "/sign-in/reset").param("reason", "Lost on a bus"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(lost.newestLetter("lost-codes@example.org")).contains("A second person still has to grant it");
        long id = database.sql("select id from accounts.factor_reset where person = :person")
                .param("person", person)
                .query(Long.class)
                .single();
        assertThat(send(first, post("/people/" + person + "/sign-in/reset").param("reason", "Again"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send(second, get("/people/" + person + "/sign-in")).getContentAsString())
                .contains("Lost on a bus", "Grant it");
        assertThat(send(first, get("/people/" + person + "/sign-in")).getContentAsString())
                .contains("You asked for it.")
                .doesNotContain("Grant it");

        String granted = "{\"version\": 1, \"granted\": true}";
        assertThat(send(first, json("/api/v1/factor-resets/" + id + "/decision", granted))
                        .getContentAsString())
                .contains("factor-reset-second");
        Reader themself = new Reader(
                "person:" + person, second.roles(), second.rights(), second.rightsFor(), second.labels(), Set.of());
        assertThat(send(themself, json("/api/v1/factor-resets/" + id + "/decision", granted))
                        .getContentAsString())
                .contains("factor-reset-own");
        assertThat(lost.signedIn()).isTrue();

        assertThat(send(second, json("/api/v1/factor-resets/" + id + "/decision", granted))
                        .getStatus())
                .isEqualTo(200);
        assertThat(lost.signedIn()).isFalse();
        assertThat(lost.newestLetter("lost-codes@example.org")).contains("have just been taken away");
        assertThat(journal("factor-reset", id)).containsExactly(first.actor() + " ask", second.actor() + " grant");
        clock.pass(Duration.ofMinutes(2));
        assertThat(lost.signIn("lost-codes@example.org", TestBrowser.PASSWORD).getRedirectedUrl())
                .isNotEqualTo("/sign-in/code");
        assertThat(send(first, json("/api/v1/people/" + person + "/factor-resets", "{\"reason\": \"x\"}"))
                        .getContentAsString())
                .contains("factor-reset-nothing");
    }

    @Test
    void endsSessionsAndTokensOfAnother() throws Exception {
        TestBrowser other = new TestBrowser(web, database);
        other.register("taken@example.org");
        long person = person("taken@example.org");
        String reason = "{\"reason\": \"Somebody else is in\"}";
        assertThat(send(keeper(9003, Role.SECRETARIAT), json("/api/v1/people/" + person + "/sessions/end", reason))
                        .getStatus())
                .isEqualTo(403);
        assertThat(other.signedIn()).isTrue();
        assertThat(send(keeper(9004, Role.ADMINISTRATOR), json("/api/v1/people/" + person + "/sessions/end", reason))
                        .getStatus())
                .isEqualTo(200);
        assertThat(other.signedIn()).isFalse();
        assertThat(other.newestLetter("taken@example.org")).contains("ended every session and token");
        assertThat(journal("person", person)).contains("person:9004 end-sessions");
    }

    @Test
    void isNotForThoseWhoGiveNoRoles() throws Exception {
        TestBrowser other = new TestBrowser(web, database);
        other.register("apart@example.org");
        long person = person("apart@example.org");
        Reader reviewer = keeper(9005, Role.REVIEWER);
        assertThat(send(reviewer, get("/people/" + person + "/sign-in")).getStatus())
                .isEqualTo(403);
        assertThat(send(reviewer, get("/api/v1/people/" + person + "/sign-in")).getStatus())
                .isEqualTo(403);
        assertThat(resets.waiting(reviewer)).isEmpty();
    }

    @Test
    void leavesTheServerNothingToDoWithoutOneKeeper() {
        assertThat(resets.grantOnTheServer(Long.MAX_VALUE).toString()).contains("factor-reset-server");
        assertThat(resets.resetOnTheServer("nobody@example.org").toString()).contains("factor-reset-server");
    }
}
