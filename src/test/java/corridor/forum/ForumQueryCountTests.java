package corridor.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.search.SearchIndex;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Pages and API of a forum cycle ask the database as often with a thousand records as with ten. */
// a thousand records of everything are nobody else's
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH, "test.records=of-a-forum"})
@Import(CountedStatements.class)
class ForumQueryCountTests {

    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int MOST_STATEMENTS = 20;
    private static final String CYCLE = "/forums/many/cycle";
    private static final int MOST_OF_A_CYCLE = 12;

    private static final List<String> OPEN = List.of(
            "/",
            "/forums",
            "/forums/many",
            "/forums/many/across",
            CYCLE,
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
            "/inquiries/many-1/findings",
            "/calls-to-action/many-1",
            "/correspondence/many-1",
            "/forums/many/cycle/updates",
            "/forums/papers/800001",
            "/discussions/many-1",
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
            "/api/v1/correspondence/many-1",
            "/api/v1/forums/many/sessions/many-1/papers",
            "/api/v1/forums/many/cycles/cycle/papers",
            "/api/v1/discussions",
            "/api/v1/discussions/many-1",
            "/api/v1/recommendations/many-1/follow-ups",
            "/api/v1/sessions/800001/questions");

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
            "/forums/many/cycle/programme/rooms",
            "/forums/many/cycle/programme/hours",
            "/forums/many/cycle/programme/conditions",
            "/forums/many/cycle/programme/release",
            "/forums/many/cycle/check-in",
            "/forums/many/sessions/many-1/shortlist",
            "/inquiries/many-1/desk",
            "/calls/dossiers/800001",
            "/api/v1/forums/many/cycles/cycle/delegations",
            "/question-sets");

    private static final List<String> OWN = List.of(
            "/desk",
            "/appraisals",
            "/appraisals/800001",
            "/api/v1/appraisals",
            "/calls/submissions",
            "/calls/submissions/800001",
            "/api/v1/calls/submissions",
            "/forums/many/cycle/programme/mine");

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
        Map<String, List<String>> few = asked();
        records.fillUpTo(MANY);
        Map<String, List<String>> many = asked();
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, List<String>> more = new TreeMap<>();
        many.forEach((address, statements) -> {
            counts.put(address, statements.size());
            List<String> added = new ArrayList<>(statements);
            few.getOrDefault(address, List.of()).forEach(added::remove);
            if (!added.isEmpty()) {
                more.put(address, added);
            }
        });
        System.out.println("queries: statements with " + MANY + " records " + counts);
        assertThat(more).isEmpty();
        assertThat(counts.values()).allMatch(count -> count <= MOST_STATEMENTS);
        assertThat(many.getOrDefault(CYCLE, List.of())).hasSizeLessThanOrEqualTo(MOST_OF_A_CYCLE);
    }

    /** The statements of each address. */
    private Map<String, List<String>> asked() throws Exception {
        index.repair();
        organisations.all();
        Map<String, List<String>> asked = new TreeMap<>();
        for (String address : OPEN) {
            asked.put(address, statements(Reader.visitor(rights), address));
        }
        for (String address : DESK) {
            asked.put(address, statements(ForumStory.secretariat(rights), address));
        }
        for (String address : OWN) {
            asked.put(address, statements(own(), address));
        }
        return asked;
    }

    /** Somebody who wrote and appraises all of them. */
    private Reader own() {
        Set<Role> roles = Set.of(Role.CONTRIBUTOR, Role.REVIEWER);
        return new Reader(
                "person:800000",
                roles,
                rights.of(roles),
                Map.of(800_001L, rights.of(Set.of(Role.CONTRIBUTOR))),
                Set.of("public", "community", "person:800000", "organisation:800001"),
                Set.of());
    }

    private List<String> statements(Reader reader, String address) throws Exception {
        return CountedStatements.again(() -> ask(reader, address));
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
