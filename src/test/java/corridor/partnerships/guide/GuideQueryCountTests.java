package corridor.partnerships.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.partnerships.PartnershipRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What partners say of a partnership takes as many statements with many parties, rounds and ties as with few. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@Import(CountedStatements.class)
class GuideQueryCountTests {

    private static final int FEW = 3;
    private static final int MANY = 30;
    private static final int MOST_STATEMENTS = 8;

    @Autowired
    private Rights rights;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private int parties;

    @Test
    void asksAsOftenForManyPartiesAsForFew() throws Exception {
        long first = organisation();
        String audience = Audience.organisation(first);
        long partnership =
                PartnershipRecords.partnership(database, "design", audience, "queried-guide", "Queried", first);
        join(partnership, first, audience);
        Reader reader = new Reader(
                "person:1",
                Set.of(Role.FOCAL_POINT),
                Set.of(),
                Map.of(first, rights.of(Set.of(Role.FOCAL_POINT))),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, audience),
                Set.of());
        Map<String, Integer> few = counts(partnership, audience, reader, FEW);
        Map<String, Integer> many = counts(partnership, audience, reader, MANY);
        System.out.println("queries: what partners say " + many);
        assertThat(many).isEqualTo(few);
        assertThat(many.values()).allMatch(count -> count <= MOST_STATEMENTS);
    }

    private long organisation() {
        return PartnershipRecords.organisation(organisations, "queried-guide-" + ++parties, "company");
    }

    private void join(long partnership, long organisation, String audience) {
        PartnershipRecords.party(database, partnership, "confirmed", audience, organisation);
        GuideRecords.guide(
                database, "given", audience, partnership, organisation, "{\"obstacles-q1\": [\"finding-a-partner\"]}");
        database.sql("""
                insert into partnerships.pulse_round (audience, partnership, kind, question_set, opens, closes, state, results)
                select array[:audience], :partnership, 'trust', id, current_date - 9, current_date - 2, 'closed',
                    '{"answers": 5, "lines": {}}'
                from questions.question_set where slug = 'trust-pulse' and state = 'published' order by number desc limit 1""")
                .param("audience", audience)
                .param("partnership", partnership)
                .update();
        database.sql("""
                insert into threads.link (from_kind, from_id, relation, to_kind, to_id)
                values ('partnership', :partnership, 'informed-by', 'organisation', :organisation)""")
                .param("partnership", partnership)
                .param("organisation", organisation)
                .update();
    }

    /** By address, as one asks again who has asked before. */
    private Map<String, Integer> counts(long partnership, String audience, Reader reader, int wanted) throws Exception {
        while (parties < wanted) {
            join(partnership, organisation(), audience);
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String address : List.of(
                "/partnerships/queried-guide/workspace",
                "/partnerships/queried-guide/guide",
                "/partnerships/queried-guide/guide/of/queried-guide-2",
                "/partnerships/queried-guide/pulse",
                "/threads/partnership/" + partnership,
                "/partnerships/constellations",
                "/partnerships/portfolio")) {
            counts.put(address, statements(address, reader));
        }
        return counts;
    }

    private int statements(String address, Reader reader) throws Exception {
        return CountedStatements.again(() -> http.perform(get(address).with(As.reader(reader)))
                        .andExpect(result -> assertThat(result.getResponse().getStatus())
                                .as(address)
                                .isEqualTo(200)))
                .size();
    }
}
