package corridor.practices.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.TestPractice;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import corridor.practices.Practice;
import corridor.search.SearchIndex;
import corridor.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** A search that somebody keeps, from the list where it was made to the letter that tells what is new. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class SavedSearchTests {

    @Autowired
    private SavedSearchRound round;

    @Autowired
    private SearchIndex index;

    @Autowired
    private People people;

    @Autowired
    private List<PersonalRecords> personal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    private Reader someone(String name) {
        long id = people.register(name, name + "@example.org", Language.ENGLISH).orThrow();
        return new Reader(
                Person.actor(id), Set.of(), Set.of(), Map.of(), Set.of(Audience.PUBLIC, Audience.person(id)), Set.of());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private String page(String path, Reader reader) throws Exception {
        return send(get(java.net.URI.create(path)), reader).getContentAsString();
    }

    private MockHttpServletResponse save(String name, String words, Reader reader) throws Exception {
        return send(post("/searches").param("name", name).param("q", words).param("letters", "yes"), reader);
    }

    private long idOf(String name) {
        return database.sql("select id from practices.saved_search where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void publish(TestPractice practice) {
        clock.pass(Duration.ofMinutes(1));
        long id = practice.insert(database);
        database.sql("update practices.practice set published_at = :now where id = :id")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();
        index.follow(Practice.KIND, List.of(id));
    }

    private List<@Nullable String> told(Reader reader) {
        return database.sql("""
                select title ->> 'en' || ': ' || arguments::text from outbox.notice
                where kind = 'searches.found' and :label = any(audience) order by id""")
                .param("label", Audience.person(reader.person().orElseThrow()))
                .query(String.class)
                .list();
    }

    @Test
    void savesASearchFromItsListAndShowsItOnTheDesk() throws Exception {
        Reader ana = someone("saver");
        assertThat(page("/practices?q=heron%20bridges&theme=remittances", ana))
                .contains("/searches?q=heron%20bridges&amp;theme=remittances");
        assertThat(page("/practices?q=heron%20bridges", Reader.VISITOR)).doesNotContain("/searches?");
        assertThat(page("/searches?q=heron%20bridges&theme=remittances", ana))
                .contains("value=\"heron bridges, ", "name=\"theme\" value=\"remittances\"");
        assertThat(send(
                                post("/searches")
                                        .param("name", " Herons \t of mine ")
                                        .param("q", "heron bridges")
                                        .param("theme", "remittances")
                                        .param("nothing", "x"),
                                ana)
                        .getRedirectedUrl())
                .isEqualTo("/searches");
        assertThat(page("/searches", ana))
                .contains("Herons of mine", "/practices?q=heron%20bridges&amp;theme=remittances", "/practices.atom?q=")
                .doesNotContain("<b>");
        assertThat(page("/desk", ana)).contains("One saved search");
        assertThat(page("/desk/letters", ana)).contains("Saved searches");
    }

    @Test
    void keepsWhatWasTypedWhenANameIsTakenOrMissing() throws Exception {
        Reader ben = someone("namer");
        save("Twice", "herons", ben);
        MockHttpServletResponse twice = save("twice", "storks", ben);
        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(twice.getContentAsString())
                .contains("already have a saved search called", "value=\"twice\"", "name=\"q\" value=\"storks\"");
        assertThat(save("  ", "storks", ben).getStatus()).isEqualTo(422);
        assertThat(save("x".repeat(121), "storks", ben).getStatus()).isEqualTo(422);
        assertThat(save("All", " ", ben).getStatus()).isEqualTo(422);
        assertThat(save("Mine", "storks", Reader.VISITOR).getStatus()).isEqualTo(403);
        assertThat(send(get("/searches"), Reader.VISITOR).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void tellsOncePerDayOfWhatIsNewAndMayBeSeen() throws Exception {
        Reader cleo = someone("reader-of-cranes");
        save("Cranes", "quavercrane", cleo);
        save("Silent", "quavercrane silence", cleo);
        send(post("/searches/" + idOf("Silent") + "/letters").param("wanted", "false"), cleo);
        publish(TestPractice.named("crane-1").saying("Quavercrane silence one", "Summary"));
        publish(TestPractice.named("crane-2")
                .saying("Quavercrane hidden", "Summary")
                .to("restricted:secretariat"));
        round.run();
        assertThat(told(cleo)).as("its turn has not come").isEmpty();
        clock.pass(Duration.ofHours(25));
        round.run();
        round.run();
        assertThat(told(cleo)).containsExactly("Cranes: [1]");
        clock.pass(Duration.ofHours(25));
        round.run();
        assertThat(told(cleo)).as("nothing new").hasSize(1);
        publish(TestPractice.named("crane-3").saying("Quavercrane three", "Summary"));
        publish(TestPractice.named("crane-4")
                .saying("Quavercrane later", "Summary")
                .releasedAt(clock.instant().plus(Duration.ofDays(3))));
        clock.pass(Duration.ofHours(25));
        round.run();
        assertThat(told(cleo)).containsExactly("Cranes: [1]", "Cranes: [1]");
        clock.pass(Duration.ofDays(4));
        round.run();
        assertThat(told(cleo)).as("what is released is new on that day").hasSize(3);
    }

    @Test
    void isNobodyElsesAndGoesWithItsAccount() throws Exception {
        Reader dina = someone("keeper");
        Reader other = someone("stranger");
        save("Dinas own", "ospreys", dina);
        long id = idOf("Dinas own");
        assertThat(page("/searches", other)).doesNotContain("Dinas own");
        assertThat(send(post("/searches/" + id + "/removal"), other).getStatus())
                .isEqualTo(404);
        assertThat(send(post("/searches/" + id + "/letters").param("wanted", "false"), other)
                        .getStatus())
                .isEqualTo(404);
        Person person = people.find(dina.person().orElseThrow()).orElseThrow();
        assertThat(personal.stream()
                        .flatMap(part -> part.of(person).entrySet().stream())
                        .filter(one -> one.getKey().equals("savedSearches"))
                        .map(one -> String.valueOf(one.getValue())))
                .singleElement()
                .asString()
                .contains("Dinas own", "ospreys");
        transaction.executeWithoutResult(none -> personal.forEach(part -> part.erase(person)));
        assertThat(database.sql("select count(*) from practices.saved_search where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void servesProgramsWithTheSameRefusals() throws Exception {
        Reader eli = someone("program");
        String body =
                "{\"name\":\"By program\",\"words\":\"terns\",\"filters\":{\"theme\":[\"remittances\"]},\"letters\":false}";
        assertThat(send(
                                post("/api/v1/searches")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(body),
                                eli)
                        .getStatus())
                .isEqualTo(201);
        MockHttpServletResponse again = send(
                post("/api/v1/searches").contentType(MediaType.APPLICATION_JSON).content(body), eli);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("search-known");
        assertThat(page("/api/v1/searches", eli))
                .contains("\"name\":\"By program\"", "\"filters\":{\"theme\":[\"remittances\"]}", "\"letters\":false");
        long id = idOf("By program");
        assertThat(send(
                                put("/api/v1/searches/" + id + "/letters")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"wanted\":true}"),
                                eli)
                        .getStatus())
                .isEqualTo(204);
        assertThat(page("/api/v1/searches", eli)).contains("\"letters\":true");
        assertThat(send(delete("/api/v1/searches/" + id), eli).getStatus()).isEqualTo(204);
        assertThat(send(delete("/api/v1/searches/" + id), eli).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/v1/searches"), Reader.VISITOR).getStatus()).isEqualTo(403);
    }
}
