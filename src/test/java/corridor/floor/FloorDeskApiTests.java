package corridor.floor;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.Programs;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.ForumRecords;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs moderate a floor with the refusals that its desk has. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class FloorDeskApiTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Rights rights;

    @Test
    void showsAnswersAndJoinsQuestions() throws Exception {
        Programs programs = new Programs(http, json);
        Reader secretariat = Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
        Reader visitor = Reader.visitor(rights);
        long session = ForumRecords.session(database, "public", "public", 889_001);
        String floor = "/api/v1/sessions/" + session + "/floor";
        String questions = "/api/v1/sessions/" + session + "/questions";
        assertThat(programs.refused("GET", floor, "", visitor)).startsWith("403");
        assertThat(programs.refused("POST", floor + "/steps/open", "", visitor)).startsWith("403");
        assertThat(programs.refused("POST", floor + "/steps/shout", "", secretariat))
                .isEqualTo("404 page-missing");
        assertThat(programs.refused("POST", floor + "/steps/start", "{\"pitch\": 999999}", secretariat))
                .isEqualTo("404 record-missing");
        assertThat(programs.done("POST", floor + "/steps/open", "", secretariat)
                        .get("open")
                        .asBoolean())
                .isTrue();
        long first = programs.done("POST", questions, "{\"text\": \"Who pays?\"}", visitor)
                .get("id")
                .asLong();
        long second = programs.done("POST", questions, "{\"text\": \"Who pays for it?\"}", visitor)
                .get("id")
                .asLong();
        assertThat(programs.read(questions, visitor)).isEmpty();
        JsonNode waiting = programs.read(floor, secretariat).get("questions");
        assertThat(waiting.valueStream().map(one -> one.get("state").asString()))
                .containsExactly("waiting", "waiting");
        String step = floor + "/questions/" + first + "/steps/";
        assertThat(programs.refused("POST", step + "show", "{}", secretariat)).isEqualTo("422 field-wrong");
        assertThat(programs.refused("POST", step + "show", "{\"version\": 1}", visitor))
                .startsWith("403");
        programs.done("POST", step + "show", "{\"version\": 1}", secretariat);
        assertThat(programs.refused("POST", step + "hide", "{\"version\": 1}", secretariat))
                .isEqualTo("412 version-stale");
        assertThat(programs.refused("POST", step + "show", "{\"version\": 2}", secretariat))
                .startsWith("409");
        assertThat(programs.refused(
                        "POST",
                        floor + "/questions/" + second + "/steps/merge",
                        "{\"version\": 1, \"into\": 999999}",
                        secretariat))
                .isEqualTo("422 question-to-join-missing");
        programs.done(
                "POST",
                floor + "/questions/" + second + "/steps/merge",
                "{\"version\": 1, \"into\": %d}".formatted(first),
                secretariat);
        programs.done("POST", step + "answer", "{\"version\": 2, \"text\": \"The city does.\"}", secretariat);
        assertThat(programs.read(questions, visitor).get(0).get("answer").asString())
                .isEqualTo("The city does.");
        long other = ForumRecords.session(database, "public", "public", 889_002);
        assertThat(programs.refused(
                        "POST",
                        "/api/v1/sessions/" + other + "/floor/questions/" + first + "/steps/hide",
                        "{\"version\": 3}",
                        secretariat))
                .as("a question of another session")
                .isEqualTo("404 record-missing");
    }
}
