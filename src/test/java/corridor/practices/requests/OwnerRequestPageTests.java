package corridor.practices.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.CorridorTest;
import corridor.access.Role;
import corridor.audit.PersonalValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class OwnerRequestPageTests {

    private static final String CLAIMS = "/practices/iris/claims";
    private static final String MESSAGE = "We run it since 2014";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PersonalValues personal;

    @Autowired
    private Expiry expiry;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void removeWhatWasAsked() {
        database.sql("delete from practices.request").update();
    }

    @Test
    void recordsAVisitorsClaimOnceAndThanks() throws Exception {
        send(CLAIMS, "Ana Pop", "ana@example.org", MESSAGE)
                .andExpect(status().isFound())
                .andExpect(redirectedUrl(CLAIMS + "/receipt"));
        send(CLAIMS, "Ana Pop", "ana@example.org", MESSAGE).andExpect(redirectedUrl(CLAIMS + "/receipt"));
        assertThat(requests())
                .containsExactly(Map.of("kind", "claim", "state", "open", "name", "Ana Pop", "message", MESSAGE));
        web.perform(get(CLAIMS + "/receipt"))
                .andExpect(content().string(containsString("What happens next")))
                .andExpect(content().string(not(containsString("ana@example.org"))));
    }

    @Test
    void opensATaskForTheSecretariatAndTellsIt() throws Exception {
        send(CLAIMS, "Ana Pop", "task-of-ana@example.org", MESSAGE);
        long id = database.sql("select id from practices.request where email = 'task-of-ana@example.org'")
                .query(Long.class)
                .single();
        assertThat(lines("select kind || ' ' || url from outbox.task where about = 'practice-request:' || :id", id))
                .containsExactly("request-claim /requests/" + id);
        assertThat(lines("select kind from outbox.notice where about = 'practice-request:' || :id", id))
                .containsExactly("requests.claim");
        database.sql("update practices.request set created_at = now() - interval '5 years' where id = :id")
                .param("id", id)
                .update();
        expiry.run();
        assertThat(lines("select kind from outbox.task where about = 'practice-request:' || :id", id))
                .isEmpty();
    }

    private List<String> lines(String statement, long id) {
        return database.sql(statement)
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void journalsThePersonOnlyInCipher() throws Exception {
        send(CLAIMS, "Ben Ode", "Ben@example.org", MESSAGE);
        String after = database.sql(
                        "select after from audit.entry where kind = 'practice-request' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(after).doesNotContain("Ben").doesNotContain("ben@").doesNotContain(MESSAGE);
        var journalled = json.readTree(after);
        String person = journalled.get("person").asString();
        assertThat(person).matches("visitor:[0-9a-f]{64}");
        assertThat(personal.decrypt(person, journalled.get("name").asString())).hasValue("Ben Ode");
        personal.erase(person);
        assertThat(personal.decrypt(person, journalled.get("name").asString())).isEmpty();
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongBesideAndAbove() throws Exception {
        send("/practices/iris/corrections", "", "nobody", "Line <one>")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"nobody\"")))
                .andExpect(content().string(containsString("Line &lt;one&gt;</textarea>")))
                .andExpect(content().string(containsString("2 things have to be changed")))
                .andExpect(content().string(containsString("href=\"#email\"")))
                .andExpect(content().string(containsString("aria-describedby=\"name-problem\"")));
        assertThat(requests()).isEmpty();
    }

    @Test
    void dropsWhatAProgramSentWithoutAWord() throws Exception {
        web.perform(form(CLAIMS, "Bot", "bot@example.org", "Buy").param("website", "https://example.org"))
                .andExpect(redirectedUrl(CLAIMS + "/receipt"));
        assertThat(requests()).isEmpty();
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        web.perform(post(CLAIMS).param("name", "Ana")).andExpect(status().isForbidden());
    }

    @Test
    void answersForAnUnknownPracticeThatThereIsNone() throws Exception {
        web.perform(get("/practices/nothing/claims")).andExpect(status().isNotFound());
    }

    @Test
    void listsThemForTheSecretariatAlone() throws Exception {
        send(CLAIMS, "Ana Pop", "ana@example.org", MESSAGE);
        web.perform(as(get("/requests"), Role.SECRETARIAT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mailto:ana@example.org")))
                .andExpect(content().string(containsString("href=\"/practices/iris\"")));
        web.perform(as(get("/"), Role.SECRETARIAT))
                .andExpect(content().string(containsString("One request about a record waits")));
        web.perform(get("/requests")).andExpect(status().isForbidden());
        for (Role role : Role.GIVEN) {
            if (role != Role.SECRETARIAT) {
                web.perform(as(get("/requests"), role)).andExpect(status().isForbidden());
                web.perform(as(get("/"), role)).andExpect(content().string(not(containsString("/requests"))));
            }
        }
    }

    @Test
    void leadsToTheRecordThatIsToBeCorrectedAndKeepsWhatItSaid() throws Exception {
        send("/practices/mieux/corrections", "Ana Pop", "ana@example.org", MESSAGE);
        String request = database.sql("select id from practices.request")
                .query(String.class)
                .single();
        long practice = database.sql("select id from practices.practice where slug = 'mieux'")
                .query(Long.class)
                .single();
        String form = "/submissions/" + practice;
        web.perform(as(get("/requests/{id}", request), Role.SECRETARIAT))
                .andExpect(content().string(containsString("href=\"" + form + "/start\"")));
        web.perform(as(get(form + "/story"), Role.SECRETARIAT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This practice is published")));
        web.perform(as(post(form + "/story"), Role.SECRETARIAT)
                        .with(csrf())
                        .param("version", version(practice))
                        .param("summary", "Corrected since Ana wrote."))
                .andExpect(status().isFound());
        web.perform(get("/practices/mieux")).andExpect(content().string(containsString("Corrected since Ana wrote.")));
        web.perform(get("/practices/mieux/editions")).andExpect(status().isOk());
        assertThat(database.sql("select edition from practices.practice where id = :id")
                        .param("id", practice)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(database.sql("""
                        select after from audit.entry
                        where kind = 'practice' and record = :id and action = 'revise'""").param("id", practice).query(String.class).single())
                .contains("Corrected since Ana wrote.");
    }

    private String version(long practice) {
        return database.sql("select version from practices.practice where id = :id")
                .param("id", practice)
                .query(String.class)
                .single();
    }

    private ResultActions send(String url, String name, String email, String message) throws Exception {
        return web.perform(form(url, name, email, message));
    }

    private static MockHttpServletRequestBuilder form(String url, String name, String email, String message) {
        return post(url)
                .with(csrf())
                .param("name", name)
                .param("email", email)
                .param("organisation", "")
                .param("message", message);
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, Role role) {
        return request.sessionAttr("role", role);
    }

    private List<Map<String, @Nullable Object>> requests() {
        return database.sql("select kind, state, name, message from practices.request")
                .query()
                .listOfRows();
    }

    @Test
    void endsWhatNobodyAnsweredAndForgetsWhoAsked() throws Exception {
        send(CLAIMS, "Old Request", "old.request@example.org", MESSAGE);
        send(CLAIMS, "New Request", "new.request@example.org", MESSAGE);
        database.sql(
                        "update practices.request set created_at = now() - interval '13 months' where name = 'Old Request'")
                .update();
        expiry.run();
        assertThat(requests())
                .containsExactlyInAnyOrder(
                        Map.of("kind", "claim", "state", "lapsed", "name", "", "message", ""),
                        Map.of("kind", "claim", "state", "open", "name", "New Request", "message", MESSAGE));
        assertThat(database.sql("select text from outbox.letter where recipient = 'old.request@example.org'")
                        .query(String.class)
                        .single())
                .contains("Your request was not answered");
        assertThat(database.sql("""
                        select count(*) from audit.person_key where person = (
                          select after ->> 'person' from audit.entry
                          where kind = 'practice-request' and record = (select id from practices.request where state = 'lapsed')
                            and action = 'open')""").query(Long.class).single()).isZero();
    }

    @Test
    void takesOnlySoManyFromOneNetworkAddressAndKeepsWhatWasTyped() throws Exception {
        int taken = 0;
        String wrong = "";
        while (wrong.isEmpty() && taken < 100) {
            MockHttpServletResponse answer = web.perform(
                            form(CLAIMS, "Ana Pop", "ana" + taken + "@example.org", MESSAGE)
                                    .with(request -> {
                                        request.setRemoteAddr("192.0.2.77");
                                        return request;
                                    }))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() == 302) {
                taken++;
            } else {
                assertThat(answer.getStatus()).isEqualTo(429);
                wrong = answer.getContentAsString();
            }
        }
        assertThat(taken).isEqualTo(60);
        assertThat(wrong).contains("Too many requests have come from your network", MESSAGE);
        send(CLAIMS, "Elsewhere", "elsewhere@example.org", MESSAGE).andExpect(redirectedUrl(CLAIMS + "/receipt"));
    }
}
