package corridor.exchange.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.exchange.ExchangeRows;
import corridor.recommendations.TestForum;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody typed into a form of assistance is there once more, whatever was refused. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class AssistancePageTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private MockMvc http;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    private long city;
    private Reader asker;
    private Reader ines;
    private long person;

    @BeforeEach
    void aCityAndAnExpert() {
        city = ExchangeRows.organisation(organisations, "asking-" + NUMBER.incrementAndGet(), "local-government");
        asker = TestForum.of(city, Role.FOCAL_POINT, rights);
        person = database.sql("""
                insert into actors.person (name, email, language) values ('Ines', :email, 'en') returning id""")
                .param("email", "ines-typed-" + NUMBER.get() + "@example.org")
                .query(Long.class)
                .single();
        ines = new Reader(
                "person:" + person,
                Set.of(),
                rights.of(Set.of()),
                Map.of(),
                Set.of(Audience.PUBLIC, Audience.person(person)),
                Set.of());
    }

    private MockHttpServletResponse send(Reader reader, String address, Map<String, String> sent) throws Exception {
        var request = post(URI.create(address));
        sent.forEach(request::param);
        return http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private String request(String state) {
        String slug = "typed-" + NUMBER.incrementAndGet();
        AssistanceRows.request(database, state, "organisation:" + city, city, slug, "Count boats");
        return "/exchange/assistance/" + slug;
    }

    private long mission(String state) {
        return AssistanceRows.mission(
                database,
                state,
                state.equals("proposed") ? "organisation:" + city : "person:" + person,
                city,
                person,
                "typed-mission-" + NUMBER.incrementAndGet(),
                "Terms");
    }

    private static Map<String, String> typed(String title, String text, int version) {
        Map<String, String> typed = new HashMap<>(
                Map.of("title-en", title, "text-en", text, "themes", "skills", "languages", "en", "shownTo", "public"));
        typed.put("version", String.valueOf(version));
        return typed;
    }

    @Test
    void keepsThePlanOfAMissionThatIsRefused() throws Exception {
        String address = request("accepted");
        long expert = AssistanceRows.expert(database, "listed", "organisation:" + city, person, "Counts boats");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(http.perform(get(URI.create(address)).with(As.reader(asker)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Ines · Counts boats · in common: English");
        MockHttpServletResponse answer = send(
                asker,
                address + "/missions",
                Map.of(
                        "expert",
                        String.valueOf(expert),
                        "kind",
                        "training",
                        "starts",
                        today.plusDays(9).toString(),
                        "ends",
                        today.toString(),
                        "terms",
                        "Two weeks at the port."));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "Two weeks at the port.</textarea>",
                        "value=\"training\" selected",
                        "value=\"" + expert + "\" selected",
                        "value=\"" + today.plusDays(9) + "\"");
        assertThat(send(asker, address + "/missions", Map.of("terms", "Without a day."))
                        .getContentAsString())
                .contains("Without a day.</textarea>");
    }

    @Test
    void keepsAReportThatComesAfterAnotherStep() throws Exception {
        long id = mission("under-way");
        MockHttpServletResponse stale = send(
                ines, "/exchange/missions/" + id + "/steps/report", Map.of("version", "7", "words", "A long report."));
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(stale.getContentAsString()).contains("A long report.</textarea>");
        database.sql("update exchange.mission set state = 'closed' where id = :id")
                .param("id", id)
                .update();
        assertThat(send(
                                ines,
                                "/exchange/missions/" + id + "/steps/report",
                                Map.of("version", "1", "words", "Written in vain."))
                        .getContentAsString())
                .contains("so that you can copy it", "Written in vain.");
    }

    @Test
    void showsWhatOthersChangedInARequestAndOverwritesNothing() throws Exception {
        String address = request("draft");
        String before = database.sql("select content::text from exchange.request where slug = :slug")
                .param("slug", address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        assertThat(http.perform(get(URI.create(address + "/edit")).with(As.reader(asker)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("name=\"before\"");
        assertThat(send(asker, address + "/edit", typed("Count boats", "The others wrote this.", 1))
                        .getRedirectedUrl())
                .isEqualTo(address);
        Map<String, String> mine = typed("Count ships", "Count boats", 1);
        mine.put("before", before);
        MockHttpServletResponse answer = send(asker, address + "/edit", mine);
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(answer.getContentAsString()).contains("Count ships", "The others wrote this.", "value=\"2\"");
        Map<String, String> both = typed("Count ships", "I wrote this.", 1);
        both.put("before", before);
        assertThat(send(asker, address + "/edit", both).getContentAsString())
                .contains("I wrote this.</textarea>", "The others wrote this.");
    }

    @Test
    void showsWhatOneChangedElsewhereInOnesOwnPlace() throws Exception {
        String own = "/exchange/experts/me";
        Map<String, String> first =
                Map.of("version", "0", "headline", "I count boats", "capabilities", "legal-aid", "languages", "en");
        assertThat(send(ines, own, first).getStatus()).isEqualTo(302);
        String before = database.sql("select content::text from exchange.expert where person = :person")
                .param("person", person)
                .query(String.class)
                .single();
        Map<String, String> second = new HashMap<>(first);
        second.put("version", "1");
        second.put("headline", "I count ships");
        assertThat(send(ines, own, second).getStatus()).isEqualTo(302);
        Map<String, String> stale = new HashMap<>(first);
        stale.put("version", "1");
        stale.put("headline", "I count ferries");
        stale.put("before", before);
        MockHttpServletResponse answer = send(ines, own, stale);
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(answer.getContentAsString()).contains("I count ferries", "I count ships");
    }
}
