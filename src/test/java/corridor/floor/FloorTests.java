package corridor.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.ForumRecords;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A session with people who ask, and somebody who moderates. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class FloorTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(880_000);

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    @Autowired
    private FloorRetention retention;

    @Autowired
    private MockMvc http;

    private Reader visitor() {
        return Reader.visitor(rights);
    }

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    /** A session that takes questions; its address. */
    private String session() throws Exception {
        int number = NUMBER.incrementAndGet();
        ForumRecords.session(database, "public", "public", number);
        String url = "/forums/workflow-" + number + "/sessions/session";
        send(post(url + "/floor/desk/stage/open"), secretariat());
        return url;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private MockHttpServletResponse ask(String url, String text) throws Exception {
        return send(post(url + "/floor").param("text", text), visitor());
    }

    private String read(String url) throws Exception {
        return send(get(url + "/floor"), visitor()).getContentAsString();
    }

    private long last() {
        return database.sql("select max(id) from floor.question")
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse act(String url, long id, String action, int version, String... parameters)
            throws Exception {
        MockHttpServletRequestBuilder request =
                post(url + "/floor/desk/questions/" + id + "/" + action).param("version", String.valueOf(version));
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return send(request, secretariat());
    }

    @Test
    void showsAQuestionOnceSomebodyHasReadItAndKeepsItsAnswer() throws Exception {
        String url = session();
        assertThat(ask(url, "Who pays for it?").getRedirectedUrl()).isEqualTo(url + "/floor?asked");
        assertThat(read(url)).doesNotContain("Who pays for it?");
        long id = last();
        assertThat(act(url, id, "show", 1).getStatus()).isEqualTo(302);
        assertThat(read(url)).contains("Who pays for it?");
        act(url, id, "answer", 2, "text", "The city does.");
        assertThat(read(url)).contains("The city does.");
        assertThat(send(get(url), visitor()).getContentAsString()).contains("Who pays for it?", "The city does.");
    }

    @Test
    void saysWhichPitchAQuestionIsAbout() throws Exception {
        int number = NUMBER.incrementAndGet();
        long pitch = ForumRecords.pitch(database, "confirmed", "public", number);
        database.sql("update forum.pitch set title = '{\"en\": \"Saving in two currencies\"}' where id = :id")
                .param("id", pitch)
                .update();
        String url = "/forums/workflow-" + number + "/sessions/session";
        send(post(url + "/floor/desk/stage/open"), secretariat());
        send(
                post(url + "/floor").param("text", "Which currency first?").param("pitch", String.valueOf(pitch)),
                visitor());
        long id = last();
        String about = "<p class=\"meta\">Saving in two currencies</p>";
        assertThat(send(get(url + "/floor/desk"), secretariat()).getContentAsString())
                .contains(about);
        act(url, id, "show", 1);
        assertThat(read(url)).contains(about);
        assertThat(send(get(url + "/screen"), visitor()).getContentAsString()).contains("Saving in two currencies");
        act(url, id, "answer", 2, "text", "The dirham.");
        assertThat(send(get(url), visitor()).getContentAsString()).contains("Saving in two currencies · The dirham.");
        assertThat(send(get("/forums/pitches/" + pitch), visitor()).getContentAsString())
                .contains("Which currency first?", "The dirham.");
        ask(url, "And the session as a whole?");
        act(url, last(), "show", 1);
        assertThat(send(get("/forums/pitches/" + pitch), visitor()).getContentAsString())
                .doesNotContain("And the session as a whole?");
    }

    @Test
    void refusesWhatWasChangedMeanwhileAndWhoDoesNotModerate() throws Exception {
        String url = session();
        ask(url, "Seen by two moderators");
        long id = last();
        act(url, id, "show", 1);
        assertThat(act(url, id, "hide", 1).getStatus()).isEqualTo(412);
        assertThat(send(get(url + "/floor/desk"), visitor()).getStatus()).isEqualTo(403);
        assertThat(send(post(url + "/floor/desk/stage/close"), visitor()).getStatus())
                .isEqualTo(403);
    }

    @Test
    void keepsWhatWasTypedWhereTheFloorIsClosed() throws Exception {
        String url = session();
        send(post(url + "/floor/desk/stage/close"), secretariat());
        MockHttpServletResponse answer = ask(url, "Am I too late?");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Am I too late?", "No questions are taken");
    }

    @Test
    void takesFiveQuestionsOfOneWhoAsksInTenMinutes() throws Exception {
        String url = session();
        Reader asking = Reader.inRoles("person:77", Set.of(), rights);
        for (int at = 1; at <= 5; at++) {
            assertThat(send(post(url + "/floor").param("text", "Question " + at), asking)
                            .getStatus())
                    .isEqualTo(302);
        }
        MockHttpServletResponse sixth = send(post(url + "/floor").param("text", "One more"), asking);
        assertThat(sixth.getStatus()).isEqualTo(429);
        assertThat(sixth.getContentAsString()).contains("One more");
    }

    @Test
    void joinsTwoThatSayTheSameAndCountsEachSupporterOnce() throws Exception {
        String url = session();
        ask(url, "How much is it?");
        long first = last();
        ask(url, "What does it cost?");
        long second = last();
        act(url, first, "show", 1);
        Reader one = Reader.inRoles("person:1", Set.of(), rights);
        for (int twice = 0; twice < 2; twice++) {
            send(post(url + "/floor/questions/" + first + "/support"), one);
        }
        assertThat(support(first)).isEqualTo(1);
        assertThat(act(url, second, "merge", 1, "into", String.valueOf(second)).getStatus())
                .isEqualTo(422);
        act(url, second, "merge", 1, "into", String.valueOf(first));
        assertThat(support(first)).isEqualTo(2);
        assertThat(read(url)).contains("How much is it?").doesNotContain("What does it cost?");
    }

    private int support(long id) {
        return database.sql("select support from floor.question where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    void runsTheClockOfOneWhoPresentsAndRestsIt() throws Exception {
        String url = session();
        long session = database.sql("select max(id) from forum.session")
                .query(Long.class)
                .single();
        long pitch =
                database.sql("""
                insert into forum.pitch (session, position, state, audience, title, minutes, origin)
                values (:session, 1, 'confirmed', '{public}', '{"en": "A pitch in time"}', 12, 'own') returning id""").param("session", session).query(Long.class).single();
        send(post(url + "/floor/desk/stage/start").param("pitch", "999999"), secretariat());
        assertThat(read(url)).contains("Nothing is being presented now");
        send(post(url + "/floor/desk/stage/start").param("pitch", String.valueOf(pitch)), secretariat());
        assertThat(read(url)).contains("A pitch in time", "minutes left");
        send(post(url + "/floor/desk/stage/pause"), secretariat());
        assertThat(read(url)).contains("The clock rests");
        assertThat(send(get(url + "/screen"), visitor()).getContentAsString()).contains("A pitch in time");
        send(post(url + "/floor/desk/stage/end"), secretariat());
        assertThat(read(url)).contains("Nothing is being presented now");
    }

    @Test
    void forgetsWhoAskedAndWhatWasNeverShown() throws Exception {
        String url = session();
        ask(url, "Never shown to anybody");
        ask(url, "Shown and kept");
        act(url, last(), "show", 1);
        database.sql("update floor.question set asked_at = asked_at - interval '200 days'")
                .update();
        retention.run();
        assertThat(database.sql("select text || asker from floor.question")
                        .query(String.class)
                        .list())
                .contains("Shown and kept")
                .noneMatch(one -> one.startsWith("Never shown") || one.contains("guest:"));
    }

    @Test
    void servesProgramsWithTheSameRefusals() throws Exception {
        String url = session();
        long session = database.sql("select max(id) from forum.session")
                .query(Long.class)
                .single();
        String api = "/api/v1/sessions/" + session + "/questions";
        MockHttpServletResponse asked =
                send(post(api).contentType("application/json").content("{\"text\": \"By a program?\"}"), visitor());
        assertThat(asked.getStatus()).isEqualTo(201);
        act(url, last(), "show", 1);
        assertThat(send(get(api), visitor()).getContentAsString())
                .contains("By a program?")
                .doesNotContain("asker");
        send(post(url + "/floor/desk/stage/close"), secretariat());
        assertThat(send(post(api).contentType("application/json").content("{\"text\": \"Too late?\"}"), visitor())
                        .getContentAsString())
                .contains("floor-closed");
    }
}
