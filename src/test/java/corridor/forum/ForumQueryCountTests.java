package corridor.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.actors.Organisations;
import corridor.search.SearchIndex;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Pages and API of a forum cycle ask the database as often with a thousand records as with ten. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(CountedStatements.class)
class ForumQueryCountTests {

    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int MOST_STATEMENTS = 30;

    private static final List<String> OPEN = List.of(
            "/",
            "/forums",
            "/forums/many",
            "/forums/many/across",
            "/forums/many/cycle",
            "/forums/many/bodies/many-1",
            "/forums/many/sessions/many-1",
            "/forums/many/sessions/many-1/briefing.docx",
            "/forums/many/sessions/many-1/floor",
            "/forums/many/sessions/many-1/screen",
            "/forums/many/cycle/programme",
            "/forums/many/cycle/programme/print",
            "/forums/many/cycle/programme.docx",
            "/forums/many/cycle/programme.ics",
            "/forums/many/cycle/programme/screen",
            "/forums/many/cycle/participants",
            "/forums/many/cycle/recommendations",
            "/calls",
            "/calls/many-1",
            "/calls/many-1/clarifications",
            "/recommendations",
            "/recommendations/many-1",
            "/launches",
            "/consultations",
            "/consultations/many-1",
            "/inquiries/many-1",
            "/calls-to-action/many-1",
            "/correspondence/many-1",
            "/search?q=many",
            "/search?q=many&kind=session",
            "/api/v1/search?q=many",
            "/api/v1/forums",
            "/api/v1/forums/many/cycles",
            "/api/v1/forums/many/cycles/cycle/sessions",
            "/api/v1/forums/many/sessions/many-1",
            "/api/v1/forums/many/sessions/many-1/pitches",
            "/api/v1/forums/many/bodies",
            "/api/v1/forums/many/cycles/cycle/programme",
            "/api/v1/forums/many/cycles/cycle/participants",
            "/api/v1/calls",
            "/api/v1/calls/many-1",
            "/api/v1/recommendations",
            "/api/v1/recommendations/many-1",
            "/api/v1/launches",
            "/api/v1/consultations",
            "/api/v1/consultations/many-1",
            "/api/v1/inquiries",
            "/api/v1/calls-to-action",
            "/api/v1/calls-to-action/many-1",
            "/api/v1/correspondence",
            "/api/v1/correspondence/many-1");

    private static final List<String> DESK = List.of(
            "/calls/many-1/desk",
            "/calls/many-1/dossiers",
            "/calls/many-1/release",
            "/calls/many-1/phases",
            "/calls/many-1/deputies",
            "/api/v1/calls/many-1/dossiers",
            "/api/v1/calls/many-1/release",
            "/forums/many/cycle/desk",
            "/forums/many/cycle/hand-over",
            "/forums/many/cycle/roundtables/edit",
            "/forums/many/cycle/registrations",
            "/forums/many/cycle/delegations",
            "/forums/many/cycle/programme/board",
            "/forums/many/sessions/many-1/floor/desk",
            "/inquiries/many-1/desk",
            "/question-sets");

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Test
    void asksAsOftenForAThousandRecordsAsForTen() throws Exception {
        ManyRecords records = new ManyRecords(database);
        records.fillUpTo(FEW);
        Map<String, Integer> few = counts();
        records.fillUpTo(MANY);
        Map<String, Integer> many = counts();
        System.out.println("queries: statements with " + FEW + " records " + few);
        System.out.println("queries: statements with " + MANY + " records " + many);
        assertThat(many).isEqualTo(few);
        assertThat(many.values()).allMatch(count -> count <= MOST_STATEMENTS);
    }

    private Map<String, Integer> counts() throws Exception {
        index.repair();
        organisations.all();
        Map<String, Integer> counts = new TreeMap<>();
        for (String address : OPEN) {
            counts.put(address, statements(Reader.visitor(rights), address));
        }
        for (String address : DESK) {
            counts.put(address, statements(ForumStory.secretariat(rights), address));
        }
        return counts;
    }

    /** Of one who comes again: what is remembered between requests is no part of it. */
    private int statements(Reader reader, String address) throws Exception {
        ask(reader, address);
        return CountedStatements.during(() -> ask(reader, address)).size();
    }

    private int ask(Reader reader, String address) throws Exception {
        int status = http.perform(get(URI.create(address)).with(As.reader(reader)))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).as(address).isEqualTo(200);
        return status;
    }
}
