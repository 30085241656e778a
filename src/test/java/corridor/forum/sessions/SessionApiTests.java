package corridor.forum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.Programs;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs plan sessions, offer pitches, keep bodies and correspondence with the refusals that pages have. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class SessionApiTests {

    private static final String PLANNED = """
            {"title": {"en": "Skills"}, "kind": "pitches", "reach": "public", "minutes": 120, "position": 1}""";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Rights rights;

    private Programs programs;
    private Reader secretariat = Reader.VISITOR;
    private String forum = "";

    @BeforeEach
    void found() {
        int number = ForumStory.number();
        ForumRecords.cycle(database, "announced", "public", number);
        forum = "/api/v1/forums/workflow-" + number;
        secretariat = ForumStory.secretariat(rights);
        programs = new Programs(http, json);
    }

    private JsonNode done(String method, String address, String body) throws Exception {
        return programs.done(method, address, body, secretariat);
    }

    private String refused(String method, String address, String body, Reader reader) throws Exception {
        return programs.refused(method, address, body, reader);
    }

    private String session() throws Exception {
        JsonNode planned = done("POST", forum + "/cycles/cycle/sessions", PLANNED);
        return "/api/v1" + planned.get("address").asString();
    }

    @Test
    void plansChangesAndPublishesASession() throws Exception {
        String address = session();
        assertThat(refused("GET", address, "", Reader.visitor(rights))).startsWith("404");
        assertThat(done("PUT", address, Programs.versioned(PLANNED.replace("Skills", "Skills now"), 1))
                        .at("/title/en")
                        .asString())
                .isEqualTo("Skills now");
        assertThat(refused("PUT", address, Programs.versioned(PLANNED, 1), secretariat))
                .isEqualTo("412 version-stale");
        assertThat(refused("PUT", address, PLANNED, secretariat)).isEqualTo("422 field-wrong");
        assertThat(done("POST", address + "/steps/publish", "{\"version\": 2}")
                        .get("state")
                        .asString())
                .isEqualTo("public");
        assertThat(programs.read(address, Reader.visitor(rights)).get("state").asString())
                .isEqualTo("public");
        assertThat(done("GET", forum + "/cycles/cycle/sessions", "")).hasSize(1);
        assertThat(done("POST", address + "/notes", "{\"kind\": \"point\", \"text\": {\"en\": \"Said\"}}")
                        .at("/notes/0/text/en")
                        .asString())
                .isEqualTo("Said");
        assertThat(refused("POST", address + "/steps/vanish", "{\"version\": 3}", secretariat))
                .isEqualTo("404 page-missing");
    }

    @Test
    void refusesWhatAFormWouldRefuse() throws Exception {
        String sessions = forum + "/cycles/cycle/sessions";
        assertThat(refused("POST", sessions, PLANNED.replace("pitches", "party"), secretariat))
                .isEqualTo("422 field-wrong");
        assertThat(refused("POST", sessions, PLANNED.replace("120", "4"), secretariat))
                .isEqualTo("422 field-wrong");
        assertThat(refused("POST", sessions, "{\"kind\": \"talks\", \"reach\": \"public\"}", secretariat))
                .isEqualTo("422 field-wrong");
        long other = ForumStory.organisation(database);
        assertThat(refused("POST", sessions, PLANNED, ForumStory.of(Role.CHAIR, other, rights)))
                .isEqualTo("403 right-missing");
        assertThat(refused("POST", sessions, PLANNED, Reader.visitor(rights))).matches("40[13].*");
    }

    @Test
    void offersAndPlacesPitchesWithinTheRoomOfASession() throws Exception {
        String pitches = session() + "/pitches";
        String pitch = "{\"title\": {\"en\": \"Pitch\"}, \"organisations\": [], \"takeaways\": [%s]}";
        JsonNode offered = done("POST", pitches, pitch.formatted("{\"en\": \"One\"}"));
        String three = pitch.formatted("{\"en\": \"One\"}, {\"en\": \"Two\"}, {\"en\": \"Three\"}");
        assertThat(refused("POST", pitches, three, secretariat)).isEqualTo("422 takeaways-many");
        for (int more = 1; more < 6; more++) {
            done("POST", pitches, pitch.formatted(""));
        }
        assertThat(refused("POST", pitches, pitch.formatted(""), secretariat)).isEqualTo("409 session-full");
        assertThat(done("GET", pitches, "")).hasSize(6);
        String own = "/api/v1/pitches/" + offered.get("id").asLong();
        String place = "{\"version\": 1, \"position\": 6, \"session\": "
                + offered.get("session").asLong() + "}";
        assertThat(done("PUT", own + "/place", place).get("position").asInt()).isEqualTo(6);
        assertThat(refused("PUT", own + "/place", place, secretariat)).isEqualTo("412 version-stale");
        assertThat(refused("POST", own + "/steps/withdraw", "{\"version\": 2}", secretariat))
                .isEqualTo("422 reason-missing");
    }

    @Test
    void keepsBodiesAndTheirSeats() throws Exception {
        String body = "{\"kind\": \"committee\", \"name\": {\"en\": \"Steering\"}}";
        done("POST", forum + "/bodies", body);
        assertThat(refused("POST", forum + "/bodies", body, secretariat)).isEqualTo("409 body-known");
        String seats = forum + "/bodies/steering/seats";
        String seat = "{\"part\": \"chair\", \"organisation\": %d}";
        assertThat(done("POST", seats, seat.formatted(ForumStory.organisation(database)))
                        .get("seats"))
                .hasSize(1);
        assertThat(refused("POST", seats, seat.formatted(987_654_321), secretariat))
                .isEqualTo("422 seat-incomplete");
        assertThat(refused("POST", seats, seat.formatted(1), Reader.visitor(rights)))
                .matches("40[13].*");
        assertThat(refused("PUT", forum + "/bodies/steering", Programs.versioned(body, 7), secretariat))
                .isEqualTo("412 version-stale");
        assertThat(programs.read(forum + "/bodies", Reader.visitor(rights))).hasSize(1);
    }

    /** Each interface describes its own step, whatever others call one. */
    @Test
    void isDescribedUnderNamesOfItsOwn() throws Exception {
        JsonNode schemas = programs.read("/api/openapi.json", Reader.VISITOR).at("/components/schemas");
        assertThat(schemas.propertyNames())
                .contains(
                        "SessionStep",
                        "PitchPlace",
                        "ConsultationAnswer",
                        "AppealAnswer",
                        "InquiryAnswer",
                        "MatterAnswer")
                .doesNotContain("Step", "Answer");
        assertThat(schemas.at("/DossierStep/properties").propertyNames())
                .containsExactlyInAnyOrder("dossiers", "verdict", "reason");
    }

    @Test
    void keepsCorrespondence() throws Exception {
        String title = "Letter " + ForumStory.number();
        JsonNode begun = done(
                "POST",
                "/api/v1/correspondence",
                "{\"title\": {\"en\": \"%s\"}, \"everyone\": false}".formatted(title));
        String address = "/api/v1" + begun.get("address").asString();
        assertThat(refused("GET", address, "", Reader.visitor(rights))).startsWith("404");
        String entry = "{\"version\": 1, \"kind\": \"sent\", \"text\": \"Given to all\"}";
        assertThat(done("POST", address + "/entries", entry).get("entries")).hasSize(1);
        assertThat(refused("POST", address + "/entries", entry, secretariat)).isEqualTo("412 version-stale");
        assertThat(refused("POST", address + "/entries", entry.replace("sent", "sung"), secretariat))
                .isEqualTo("422 field-wrong");
        assertThat(refused("POST", address + "/steps/settle", "{\"version\": 2}", secretariat))
                .isEqualTo("422 reason-missing");
        assertThat(done("POST", address + "/steps/settle", "{\"version\": 2, \"reason\": \"Done\"}")
                        .get("state")
                        .asString())
                .isEqualTo("settled");
    }
}
