package corridor.partnerships.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import corridor.actors.Organisations;
import corridor.exchange.TrackRecord;
import corridor.partnerships.PartnershipRecords;
import corridor.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    @Autowired
    private TrackRecord record;

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

    /** Shows a section to everybody, as far as parties agreed. */
    private void told(String fact, boolean all) {
        database.sql("""
                with newest as (select max(partnership) as id from partnerships.front),
                  asked as (insert into assurance.disclosure (state, audience, about, fact, title, place, shown_to, parties, content,
                      proposed_at, released_at)
                    select 'released', '{restricted:sealed}', 'partnership:' || n.id, :fact, '{"en": "Counted"}', '/partnerships',
                      'public', array(select organisation from partnerships.party where partnership = n.id), '[]', now(), now()
                    from newest n returning id, parties),
                  agreed as (insert into assurance.consent (disclosure, organisation, answer, answered_at)
                    select a.id, o.organisation, 'given', now()
                    from asked a, unnest(a.parties) with ordinality as o (organisation, place) where :all or o.place = 1)
                insert into assurance.release (disclosure, audience, consents_missing) select id, '{public}', 0 from asked""").param("fact", fact).param("all", all).update();
        index.follow(
                "partnership",
                database.sql("select max(partnership) from partnerships.front")
                        .query((row, number) -> row.getLong(1))
                        .list());
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
                .contains("Under way: 5", "of 5.", "hours: shown by 0 of 5");
        told("resources", true);
        told("governance", false);
        assertThat(answer("/partnerships/portfolio").getContentAsString())
                .contains("hours: shown by 1 of 5", "bodies: shown by 0 of 5", "see it: shown by 0 of 5");
        assertThat(answer("/partnerships/portfolio/table.csv").getContentAsString())
                .contains("told,resources,1", "told,governance,0");
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

    /** What an organisation has behind it counts in matching as far as everybody can read it. */
    @Test
    void isARecordOfItsPartiesAsFarAsEverybodyReadsIt() {
        long lead = organisation("portfolio-record", "local-government");
        active(lead, "public");
        active(lead, "public");
        active(lead, "restricted:secretariat");
        active(lead, "restricted:secretariat");
        database.sql("""
                update partnerships.partnership set content = content || '{"themes": ["skills"]}'
                where initiator = :lead""").param("lead", lead).update();
        assertThat(record.of(List.of(lead))).isEqualTo(Map.of(lead, Map.of("skills", 2)));
        database.sql("""
                update partnerships.front set consents_missing = 1 where 'public' = any(audience) and partnership in
                    (select id from partnerships.partnership where initiator = :lead)""").param("lead", lead).update();
        assertThat(record.of(List.of(lead))).isEmpty();
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
