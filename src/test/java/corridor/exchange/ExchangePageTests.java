package corridor.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.Sources;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.recommendations.TestForum;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ExchangePageTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    private Reader of(String slug, String kind) {
        long id = ExchangeRows.organisation(organisations, slug, kind);
        return TestForum.of(id, Role.FOCAL_POINT, rights);
    }

    private MockHttpServletResponse send(Reader reader, MockHttpServletRequestBuilder request, Map<String, String> sent)
            throws Exception {
        sent.forEach(request::param);
        return http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse read(Reader reader, String address) throws Exception {
        return http.perform(get(URI.create(address)).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private static Map<String, String> typed(String side, String owner, String title) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, String> typed = new TreeMap<>();
        typed.put("side", side);
        typed.put("organisation", owner);
        typed.put("title-en", title);
        typed.put("text-en", "In a few words.");
        typed.put("themes", "gender");
        typed.put("capabilities", "legal-aid");
        typed.put("corridors-from", "SN");
        typed.put("corridors-to", "IT");
        typed.put("languages", "fr");
        typed.put("shownTo", "public");
        typed.put("resources.0.sort", "cash");
        typed.put("resources.0.upTo-amount", "1 250.50");
        typed.put("resources.0.upTo-currency", "EUR");
        typed.put("starts", today.toString());
        typed.put("ends", today.plusMonths(2).toString());
        return typed;
    }

    private String opened(Reader reader, Map<String, String> typed) throws Exception {
        String address =
                Objects.requireNonNull(send(reader, post("/exchange"), typed).getRedirectedUrl());
        assertThat(send(reader, post(address + "/steps/open"), Map.of("version", "1"))
                        .getRedirectedUrl())
                .isEqualTo(address);
        return address;
    }

    private long id(String address) {
        return database.sql("select id from exchange.listing where slug = :slug")
                .param("slug", address.substring(address.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    @Test
    void leadsFromANeedToBothContacts() throws Exception {
        Reader city = of("page-city", "local-government");
        Reader clinic = of("page-clinic", "civil-society");
        assertThat(read(city, "/exchange/new?side=need").getStatus()).isEqualTo(200);
        String need = opened(city, typed("need", "page-city", "Advice at the port"));
        String offer = opened(clinic, typed("offer", "page-clinic", "Lawyers who travel"));
        assertThat(read(Reader.VISITOR, need).getContentAsString()).contains("Advice at the port", "1,250.5 EUR");

        assertThat(read(city, need + "/matches").getContentAsString())
                .contains("Lawyers who travel", "Both act on Senegal → Italy.");
        assertThat(read(clinic, need + "/matches").getStatus()).isEqualTo(403);
        String why = "/exchange/why?offer=" + id(offer) + "&need=" + id(need);
        assertThat(read(city, why).getContentAsString())
                .contains("1 of 1 abilities that are needed are offered. There: Legal");
        assertThat(read(clinic, why).getContentAsString()).contains("We are interested");

        String introduction = Objects.requireNonNull(send(
                        clinic,
                        post("/exchange/introductions"),
                        Map.of(
                                "offer",
                                String.valueOf(id(offer)),
                                "need",
                                String.valueOf(id(need)),
                                "message",
                                "We come on Mondays.",
                                "name",
                                "Rita",
                                "email",
                                "rita@example.org"))
                .getRedirectedUrl());
        assertThat(read(city, introduction).getContentAsString())
                .contains("We come on Mondays.")
                .doesNotContain("rita@example.org");
        assertThat(read(Reader.VISITOR, introduction).getStatus()).isEqualTo(404);
        send(
                city,
                post(introduction + "/steps/accept"),
                Map.of("version", "1", "name", "Cem", "email", "cem@example.org"));
        assertThat(read(city, introduction).getContentAsString()).contains("rita@example.org");
        assertThat(read(clinic, introduction).getContentAsString()).contains("cem@example.org");
        assertThat(read(city, "/exchange/introductions").getContentAsString()).contains("Organisation page-clinic");
    }

    @Test
    void losesNothingTypedWhenSomebodyElseWasFaster() throws Exception {
        Reader city = of("stale-city", "local-government");
        String need = opened(city, typed("need", "stale-city", "Shared form"));
        String before = database.sql("select content::text from exchange.listing where id = :id")
                .param("id", id(need))
                .query(String.class)
                .single();
        Map<String, String> first = typed("need", "stale-city", "Shared form");
        first.put("text-en", "The others wrote this.");
        first.put("version", "2");
        assertThat(send(city, post(need + "/edit"), first).getRedirectedUrl()).isEqualTo(need);
        Map<String, String> second = typed("need", "stale-city", "My own title");
        second.put("version", "2");
        second.put("before", before);
        MockHttpServletResponse answer = send(city, post(need + "/edit"), second);
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(answer.getContentAsString()).contains("My own title", "The others wrote this.", "value=\"3\"");
    }

    @Test
    void refusesWhatIsMalformedAndKeepsIt() throws Exception {
        Reader city = of("hostile-city", "local-government");
        for (Map.Entry<String, String> one : Map.of(
                        "title-en", "x".repeat(9_000),
                        "themes", "no-such-theme",
                        "corridors-to", "SN",
                        "starts", "0000-00-00",
                        "market", "cycle:x",
                        "resources.0.upTo-currency", "XXX",
                        "languages", "klingon",
                        "shownTo", "everybody-else")
                .entrySet()) {
            Map<String, String> typed = typed("need", "hostile-city", "A title to keep");
            typed.put(one.getKey(), one.getValue());
            MockHttpServletResponse answer = send(city, post("/exchange"), typed);
            assertThat(answer.getStatus()).as(one.getKey()).isEqualTo(422);
            if (!one.getKey().equals("title-en")) {
                assertThat(answer.getContentAsString()).as(one.getKey()).contains("A title to keep");
            }
        }
        assertThat(send(city, post("/exchange"), typed("need", "page-of-others", "For others"))
                        .getStatus())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void matchesWithoutReadingWhatPeopleDid() {
        assertThat(Sources.java().stream()
                        .filter(file -> file.name().contains("exchange/matching")
                                || file.name().contains("exchange/suggestions"))
                        .filter(file -> file.text().contains("exchange.introduction")
                                || file.text().contains("exchange.saved")
                                || file.text().contains("exchange.contact"))
                        .map(Sources.File::name))
                .isEmpty();
    }
}
