package corridor.partnerships.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import corridor.actors.Organisations;
import corridor.partnerships.PartnershipRecords;
import corridor.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PortfolioPageTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse answer(String address) throws Exception {
        MockHttpServletResponse answer = http.perform(get(address)).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private long organisation(String slug, String kind) {
        return PartnershipRecords.organisation(organisations, slug, kind);
    }

    /** One of two cities, led by the first. */
    private void active(long lead, String audience) {
        String slug = "portfolio-" + NUMBER.incrementAndGet();
        long id =
                PartnershipRecords.partnership(database, "active", "restricted:sealed", slug, "Counted " + slug, lead);
        PartnershipRecords.party(database, id, "confirmed", "restricted:sealed", lead);
        PartnershipRecords.party(
                database,
                id,
                "confirmed",
                "restricted:sealed",
                organisation(slug + "-other", "international-organisation"));
        database.sql("""
                update partnerships.partnership set content = content || '{"orientation": "outcome", "themes": ["skills"]}'
                where id = :id and :counted""")
                .param("id", id)
                .param("counted", NUMBER.get() % 2 == 0)
                .update();
        database.sql("""
                insert into partnerships.front (partnership, stage, audience) values (:id, 'active', array[:audience])""").param("id", id).param("audience", audience).update();
        index.repair();
    }

    @AfterEach
    void takeThemAway() {
        database.sql("""
                delete from partnerships.front where partnership in
                    (select id from partnerships.partnership where slug like 'portfolio-%')""").update();
        index.repair();
    }

    @Test
    void showsNothingOfFewerThanThreeOrOfFewerThanThreeThatLead() throws Exception {
        long one = organisation("portfolio-lead-1", "local-government");
        long two = organisation("portfolio-lead-2", "local-government");
        active(one, "public");
        active(two, "public");
        assertThat(answer("/partnerships/portfolio").getContentAsString()).contains("Too few to show anything");
        active(two, "public");
        active(two, "public");
        assertThat(answer("/partnerships/portfolio").getContentAsString()).contains("Too few to show anything");
        active(organisation("portfolio-lead-3", "local-government"), "restricted:secretariat");
        assertThat(answer("/partnerships/portfolio").getContentAsString()).contains("Too few to show anything");
        active(organisation("portfolio-lead-4", "local-government"), "public");
        String page = answer("/partnerships/portfolio").getContentAsString();
        assertThat(page)
                .doesNotContain("Too few to show anything", ">portfolio.", ">partnerships.")
                .contains("Under way: 5", "of 5.");
        assertThat(answer("/partnerships/portfolio?theme=skills").getContentAsString())
                .contains("Too few to show anything");
        assertThat(answer("/partnerships/portfolio/table.csv").getContentAsString())
                .contains("constellation,", "orientation,");
        assertThat(answer("/partnerships/portfolio/table.csv?theme=skills").getContentAsString())
                .doesNotContain("constellation,");
        assertThat(answer("/partnerships/constellations").getContentAsString())
                .contains("International organisations with others", "/partnerships?constellation=with-international");
        assertThat(answer("/partnerships?constellation=with-international&stage=active")
                        .getContentAsString())
                .contains("Counted portfolio-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partnerships/constellations",
                "/partnerships/constellations?by=region&lang=ar",
                "/partnerships/constellations?by=nonsense&lang=zh",
                "/partnerships/portfolio?lang=fr",
                "/partnerships/portfolio?organisation=nobody&country=ZZ&theme=%22&form=%27&lang=ru",
                "/api/v1/constellations?by=region"
            })
    void showsEachPageWithoutAKeyInPlaceOfAWord(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .doesNotContain(">constellations.", ">portfolio.", ">partnerships.", "shape.choice.");
    }
}
