package corridor.programme;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.Programs;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs plan rooms, hours and conditions with the refusals that pages have. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class PlanPlacesApiTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Rights rights;

    private Programs programs;
    private TestCycle cycle;
    private String address = "";
    private Reader secretariat = Reader.VISITOR;
    private Reader reviewer = Reader.VISITOR;

    @BeforeEach
    void found() {
        programs = new Programs(http, json);
        cycle = TestCycle.of(database);
        address = "/api/v1" + cycle.url().replaceFirst("/(?=[^/]*$)", "/cycles/") + "/programme";
        secretariat = Reader.inRoles("person:1", Set.of(Role.SECRETARIAT), rights);
        reviewer = Reader.inRoles("person:2", Set.of(Role.REVIEWER), rights);
    }

    private String refused(String method, String below, String body) throws Exception {
        return programs.refused(method, address + below, body, secretariat);
    }

    private JsonNode done(String method, String below, String body) throws Exception {
        return programs.done(method, address + below, body, secretariat);
    }

    @Test
    void keepsRooms() throws Exception {
        String body = "{\"name\": \"Garden\", \"seats\": 80, \"booths\": [\"fr\"]}";
        JsonNode room = done("POST", "/rooms", body);
        assertThat(room.get("closable").asBoolean()).isTrue();
        assertThat(done("GET", "/rooms", "")).hasSize(3);
        assertThat(refused("POST", "/rooms", body)).isEqualTo("422 room-known");
        assertThat(refused("POST", "/rooms", "{\"name\": \"\", \"seats\": 80}")).isEqualTo("422 field-wrong");
        assertThat(refused("POST", "/rooms", "{\"name\": \"None\", \"seats\": 0}"))
                .isEqualTo("422 field-wrong");
        assertThat(refused("POST", "/rooms", "{\"name\": \"Odd\", \"seats\": 5, \"booths\": [\"xx\"]}"))
                .isEqualTo("422 field-wrong");
        String one = "/rooms/" + room.get("id").asLong();
        assertThat(refused("PUT", one, body)).isEqualTo("422 field-wrong");
        int version = room.get("version").asInt();
        JsonNode larger = done("PUT", one, Programs.versioned("{\"name\": \"Garden\", \"seats\": 90}", version));
        assertThat(larger.get("seats").asInt()).isEqualTo(90);
        assertThat(refused("PUT", one, Programs.versioned("{\"name\": \"Garden\", \"seats\": 91}", version)))
                .isEqualTo("412 version-stale");
        assertThat(programs.send("DELETE", address + one, "", secretariat).getStatus())
                .isEqualTo(204);
        assertThat(refused("DELETE", one, "")).isEqualTo("404 record-missing");
        long placed = cycle.session("Placed", 10, "[]");
        done(
                "PUT",
                "/placings/" + placed,
                "{\"room\": %d, \"hour\": %d, \"fixed\": false, \"version\": 0}"
                        .formatted(cycle.rooms().getFirst(), cycle.hours().getFirst()));
        assertThat(refused("DELETE", "/rooms/" + cycle.rooms().getFirst(), "")).isEqualTo("409 place-in-use");
        assertThat(refused("DELETE", "/hours/" + cycle.hours().getFirst(), "")).isEqualTo("409 place-in-use");
    }

    @Test
    void keepsHours() throws Exception {
        String body = "{\"day\": \"2999-05-01\", \"starts\": \"14:00\", \"ends\": \"15:30\", \"pause\": false}";
        assertThat(done("POST", "/hours", body)).hasSize(5);
        assertThat(refused("POST", "/hours", body)).isEqualTo("409 hour-overlaps");
        assertThat(refused(
                        "POST",
                        "/hours",
                        "{\"day\": \"2999-05-01\", \"starts\": \"17:00\", \"ends\": \"16:00\", \"pause\": false}"))
                .isEqualTo("422 hour-backwards");
        assertThat(refused("POST", "/hours", "{\"day\": \"2999-05-01\", \"pause\": false}"))
                .isEqualTo("422 field-wrong");
        assertThat(done("POST", "/hours/copies", "{\"from\": \"2999-05-01\", \"to\": \"2999-05-02\"}"))
                .as("two overlap what is there")
                .hasSize(6);
        long last = done("GET", "/hours", "").get(5).get("id").asLong();
        assertThat(programs.send("DELETE", address + "/hours/" + last, "", secretariat)
                        .getStatus())
                .isEqualTo(204);
        assertThat(refused("DELETE", "/hours/" + last, "")).isEqualTo("404 record-missing");
    }

    @Test
    void keepsConditions() throws Exception {
        long speaker = cycle.person("Speaker");
        long first = cycle.session("First", 10, TestCycle.speaker(speaker));
        long second = cycle.session("Second", 10, "[]");
        long elsewhere = TestCycle.of(database).session("Elsewhere", 10, "[]");
        done("PUT", "/conditions/teams", "{\"one\": \"en\", \"other\": \"fr\", \"teams\": 2}");
        done("PUT", "/conditions/absences", "{\"person\": %d, \"day\": \"2999-05-01\"}".formatted(speaker));
        done("PUT", "/conditions/orders", "{\"earlier\": %d, \"later\": %d}".formatted(first, second));
        JsonNode all = done("PUT", "/conditions/days", "{\"session\": %d, \"day\": \"2999-05-02\"}".formatted(second));
        assertThat(all.get("teams")).hasSize(1);
        assertThat(all.get("absences")).hasSize(2);
        assertThat(all.get("order")).hasSize(1);
        assertThat(all.get("days").get(String.valueOf(second)).get(0).asString())
                .isEqualTo("2999-05-02");
        for (String[] wrong : new String[][] {
            {"teams", "{\"one\": \"en\", \"other\": \"en\", \"teams\": 2}"},
            {"teams", "{\"one\": \"en\", \"other\": \"xx\", \"teams\": 2}"},
            {"absences", "{\"person\": 999999, \"day\": \"2999-05-01\"}"},
            {"absences", "{\"person\": %d}".formatted(speaker)},
            {"orders", "{\"earlier\": %d, \"later\": %d}".formatted(first, elsewhere)},
            {"orders", "{\"earlier\": %d, \"later\": %d}".formatted(first, first)},
            {"days", "{\"session\": %d, \"day\": \"2999-05-02\"}".formatted(elsewhere)}
        }) {
            assertThat(refused("PUT", "/conditions/" + wrong[0], wrong[1]))
                    .as(wrong[0] + " " + wrong[1])
                    .isEqualTo("422 condition-wrong");
        }
        assertThat(done("DELETE", "/conditions?condition=day%20" + second, "").get("days"))
                .isEmpty();
        assertThat(refused("DELETE", "/conditions?condition=everything", "")).isEqualTo("422 condition-wrong");
    }

    @Test
    void isForThoseWhoPlan() throws Exception {
        for (String[] one : new String[][] {
            {"GET", "/rooms"},
            {"POST", "/rooms"},
            {"PUT", "/rooms/1"},
            {"DELETE", "/rooms/1"},
            {"GET", "/hours"},
            {"POST", "/hours"},
            {"POST", "/hours/copies"},
            {"DELETE", "/hours/1"},
            {"GET", "/conditions"},
            {"PUT", "/conditions/teams"},
            {"PUT", "/conditions/absences"},
            {"PUT", "/conditions/orders"},
            {"PUT", "/conditions/days"},
            {"DELETE", "/conditions?condition=day%201"}
        }) {
            String body =
                    "{\"teams\": 1, \"person\": 1, \"earlier\": 1, \"later\": 2, \"session\": 1, \"seats\": 1, \"pause\": false}";
            assertThat(programs.refused(one[0], address + one[1], body, reviewer))
                    .as(one[0] + " " + one[1])
                    .isEqualTo("403 right-missing");
        }
    }
}
