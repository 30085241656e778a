package corridor.forum;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.Programs;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs begin the next cycle from the last one. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class CycleCloneApiTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Rights rights;

    @Test
    void takesOverWhatIsChosenAndNothingElse() throws Exception {
        Programs programs = new Programs(http, json);
        int number = ForumStory.number();
        ForumRecords.session(database, "public", "public", number);
        Reader secretariat = ForumStory.secretariat(rights);
        String forum = "/api/v1/forums/workflow-" + number;
        String last =
                programs.read(forum + "/cycles", secretariat).get(0).get("slug").asString();
        String clone = forum + "/cycles/" + last + "/clone";
        JsonNode parts = programs.read(clone, secretariat);
        assertThat(parts.valueStream().map(one -> one.get("key").asString())).contains("roundtables");
        String body = """
                {"cycle": {"title": {"en": "The next one"}, "number": 77, "from": "2999-05-01", "until": "2999-05-03", "zone": "UTC"},
                 "parts": ["roundtables"]}""";
        Reader stranger = ForumStory.of(Role.CONTRIBUTOR, ForumStory.organisation(database), rights);
        assertThat(programs.refused("GET", clone, "", stranger)).isEqualTo("403 right-missing");
        assertThat(programs.refused("POST", clone, body, stranger)).isEqualTo("403 right-missing");
        assertThat(programs.refused("POST", clone, "{}", secretariat)).isEqualTo("422 field-wrong");
        assertThat(programs.refused("POST", clone, body.replace("\"roundtables\"", "\"submissions\""), secretariat))
                .isEqualTo("422 field-wrong");
        assertThat(programs.refused("POST", clone, body.replace("\"2999-05-03\"", "\"2999-04-01\""), secretariat))
                .isEqualTo("422 field-wrong");
        JsonNode begun = programs.done("POST", clone, body, secretariat);
        assertThat(begun.get("state").asString()).isEqualTo("draft");
        assertThat(programs.read(forum + "/cycles/" + begun.get("slug").asString() + "/sessions", secretariat))
                .hasSize(1);
        assertThat(programs.refused("POST", clone, body, secretariat)).startsWith("409");
    }
}
