package corridor.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.actors.Organisations;
import corridor.search.SearchIndex;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the world reads of partnerships takes as many statements with hundreds of them as with a page full. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@Import(CountedStatements.class)
class PartnershipQueryCountTests {

    private static final int FEW = 25;
    private static final int MANY = 400;
    private static final int MOST_STATEMENTS = 8;

    private static final List<String> ADDRESSES = List.of(
            "/partnerships",
            "/partnerships?stage=active&sort=newest",
            "/partnerships?q=listed",
            "/partnerships/listed-1",
            "/partnerships/portfolio",
            "/partnerships/constellations",
            "/api/v1/partnerships",
            "/api/v1/partnerships/listed-1",
            "/organisations/listed-lead-1");

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    @Autowired
    private MockMvc http;

    private final List<Long> ids = new ArrayList<>();

    @Test
    void asksAsOftenForHundredsAsForAPageFull() throws Exception {
        Map<String, Integer> few = counts(FEW);
        Map<String, Integer> many = counts(MANY);
        System.out.println("queries: partnerships, statements with " + MANY + " of them " + many);
        assertThat(many).isEqualTo(few);
        assertThat(many.values()).allMatch(count -> count <= MOST_STATEMENTS);
    }

    /** As one asks again who has asked before. */
    private Map<String, Integer> counts(int wanted) throws Exception {
        while (ids.size() < wanted) {
            ids.add(listed(ids.size() + 1));
        }
        index.follow(Partnership.KIND, ids);
        index.repair();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String address : ADDRESSES) {
            counts.put(
                    address,
                    CountedStatements.again(() -> http.perform(get(URI.create(address)))
                                    .andExpect(result -> assertThat(
                                                    result.getResponse().getStatus())
                                            .as(address)
                                            .isEqualTo(200)))
                            .size());
        }
        return counts;
    }

    private long listed(int number) {
        long lead = PartnershipRecords.organisation(organisations, "listed-lead-" + number % 5, "local-government");
        long other = PartnershipRecords.organisation(organisations, "listed-other-" + number % 7, "company");
        String sealed = "restricted:sealed";
        long id = PartnershipRecords.partnership(
                database, "active", sealed, "listed-" + number, "Listed " + number, lead);
        PartnershipRecords.party(database, id, "confirmed", sealed, lead);
        PartnershipRecords.party(database, id, "confirmed", sealed, other);
        database.sql("insert into partnerships.front (partnership, stage, audience) values (:id, 'active', '{public}')")
                .param("id", id)
                .update();
        return id;
    }

    @AfterEach
    void takeThemAway() {
        database.sql("delete from partnerships.front where partnership = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
        index.repair();
    }
}
