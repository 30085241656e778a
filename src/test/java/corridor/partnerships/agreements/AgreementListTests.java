package corridor.partnerships.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.Programs;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.actors.Organisations;
import corridor.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registry: what it finds, under which values, in which order, and for whom. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@Import(CountedStatements.class)
class AgreementListTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int MOST_STATEMENTS = 8;

    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Signing signing;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private AgreementScene scene;
    private String party = "";
    private String word = "";

    @BeforeEach
    void threeOrganisations() {
        scene = new AgreementScene(organisations, agreements, signing, rights, database);
        party = organisations.find(scene.north).orElseThrow().slug().value();
        word = "registered" + NUMBER.incrementAndGet();
    }

    /** One that was signed that day, and of which so many parties have not agreed that it is shown. */
    private String signed(LocalDate day, int missing, String more) {
        String slug = "listed-" + word + "-" + NUMBER.incrementAndGet();
        long id = AgreementRecords.agreement(database, "signed", "restricted:sealed", slug, word, scene.north);
        database.sql("""
                update partnerships.agreement set signed_on = :day, in_force_on = :day, content = content || cast(:more as jsonb) where id = :id""").param("id", id).param("day", day).param("more", more).update();
        database.sql("""
                insert into partnerships.agreement_front (agreement, stage, audience, consents_missing, content)
                select id, 'signed', array['public'], :missing, content from partnerships.agreement where id = :id""").param("id", id).param("missing", missing).update();
        return slug;
    }

    private String signed(String day) {
        return signed(LocalDate.parse(day), 0, "{}");
    }

    private String page(String query) throws Exception {
        return at("/agreements" + query);
    }

    private String at(String address) throws Exception {
        MockHttpServletResponse answer = http.perform(get(address)).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private List<String> slugs(String query) throws Exception {
        JsonNode found = new Programs(http, json)
                .read("/api/v1/agreements?organisation=" + party + query, Reader.VISITOR)
                .path("agreements");
        return StreamSupport.stream(found.spliterator(), false)
                .map(one -> one.path("slug").asString())
                .toList();
    }

    @Test
    void narrowsByWordsKindThemeCountryRegionPartyAndYear() throws Exception {
        String one = signed(
                LocalDate.parse("2019-03-01"),
                0,
                "{\"countries\": [\"PH\"], \"corridors\": [\"PH>IT\"], \"themes\": [\"remittances\"], \"instrument\": \"tripartite\"}");
        String other = signed("2021-03-01");
        index.repair();
        assertThat(slugs("")).containsExactlyInAnyOrder(one, other);
        assertThat(slugs("&q=" + word)).containsExactlyInAnyOrder(one, other);
        assertThat(slugs("&q=nothingwhatsoever")).isEmpty();
        for (String narrowing : List.of(
                "&country=PH",
                "&country=IT&country=KE",
                "&theme=remittances",
                "&instrument=tripartite",
                "&year=2019",
                "&region=035")) {
            assertThat(slugs(narrowing)).as(narrowing).containsExactly(one);
        }
        assertThat(page("?organisation=" + party))
                .contains("name=\"year\" value=\"2019\"", "name=\"theme\" value=\"remittances\"", "2 agreements");
        assertThat(page("?organisation=" + party + "&year=2019")).contains(one).doesNotContain("/agreements/" + other);
        assertThat(page("/table.csv?organisation=" + party + "&year=2019"))
                .contains(one + ",", "PH IT", "2019-03-01")
                .doesNotContain(other);
    }

    @Test
    void standsInTheOrderThatIsAskedFor() throws Exception {
        String middle = signed("2018-01-01");
        String latest = signed("2020-01-01");
        String first = signed("2010-01-01");
        index.repair();
        assertThat(slugs("&sort=newest")).containsExactly(first, latest, middle);
        assertThat(slugs("&sort=signed")).containsExactly(latest, middle, first);
        assertThat(page("?organisation=" + party + "&sort=signed"))
                .contains("sort=signed", "value=\"signed\" selected");
    }

    @Test
    void showsVisitorsOnlyThatToWhichAllPartiesAgreed() throws Exception {
        String shown = signed("2019-01-01");
        String waiting = signed(LocalDate.parse("2019-01-01"), 1, "{}");
        index.repair();
        assertThat(slugs("")).containsExactly(shown);
        assertThat(page("?organisation=" + party)).doesNotContain(waiting);
        assertThat(page("/table.csv?organisation=" + party)).doesNotContain(waiting);
    }

    @Test
    void standsOnThePagesOfItsCountryItsPartiesAndItsThemes() throws Exception {
        String shown = signed(LocalDate.parse("2019-01-01"), 0, "{\"countries\": [\"NR\"], \"themes\": [\"climate\"]}");
        String waiting = signed(LocalDate.parse("2019-01-01"), 1, "{\"countries\": [\"NR\"]}");
        index.repair();
        for (String address : List.of("/countries/NR", "/organisations/" + party)) {
            assertThat(at(address))
                    .as(address)
                    .contains("href=\"/agreements/" + shown, "One agreement")
                    .doesNotContain(waiting);
        }
        assertThat(at("/themes/climate"))
                .contains("href=\"/agreements/" + shown)
                .doesNotContain(waiting);
        assertThat(at("/countries/TV")).doesNotContain("/agreements/listed-");
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForFew() throws Exception {
        fill(3);
        int few = statements();
        fill(40);
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private void fill(int count) {
        for (int one = 0; one < count; one++) {
            signed("2019-01-01");
        }
        index.repair();
    }

    private int statements() throws Exception {
        return CountedStatements.again(() -> http.perform(
                        get("/agreements").param("organisation", party).with(As.reader(Reader.VISITOR))))
                .size();
    }
}
