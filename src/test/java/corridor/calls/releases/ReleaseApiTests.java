package corridor.calls.releases;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.Programs;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Call;
import corridor.calls.CallScene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call from its closing to its results by programs alone. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class ReleaseApiTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    @Test
    void siftsDecidesAndTellsWithAnAnswerForEach() throws Exception {
        Programs programs = new Programs(http, json);
        CallScene scene = new CallScene(context);
        long convener = scene.organisation("Convener");
        long owner = scene.organisation("Owner");
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        Call open = scene.call(secretariat, convener);
        scene.sent(author, open, owner, "First");
        scene.sent(author, open, owner, "Second");
        Call call = scene.close(open);
        Reader chair = scene.reader(scene.person("Chair", Role.CHAIR, convener));
        String address = "/api/v1/calls/" + call.slug();

        assertThat(programs.refused("GET", address + "/dossiers", "", author)).isEqualTo("403 dossiers-confidential");
        step(programs, address, "admit", secretariat, "");
        programs.done("POST", address + "/steps/review", "{\"version\": %d}".formatted(call.version()), secretariat);
        step(programs, address, "recommend", secretariat, ", \"verdict\": \"accepted\"");
        assertThat(results(programs, address, "decide", secretariat, ""))
                .containsExactly("recommender-decides", "recommender-decides");
        step(programs, address, "decide", chair, "");

        JsonNode previews = programs.read(address + "/release", secretariat);
        assertThat(previews).hasSize(2);
        assertThat(programs.refused("GET", address + "/release", "", author)).startsWith("403");
        String first = choice(previews.get(0), previews.get(0).get("seen").asString());
        String changed = choice(previews.get(1), "0".repeat(64));
        JsonNode told = programs.done(
                "POST", address + "/release", "{\"results\": [%s, %s]}".formatted(first, changed), secretariat);
        assertThat(told.get(0).path("refused").isNull()
                        || told.get(0).path("refused").isMissingNode())
                .isTrue();
        assertThat(told.get(1).get("refused").asString()).isEqualTo("letter-changed");
    }

    private static String choice(JsonNode preview, String seen) {
        return "{\"dossier\": %d, \"version\": %d, \"seen\": \"%s\"}"
                .formatted(
                        preview.get("dossier").asLong(), preview.get("version").asInt(), seen);
    }

    private static void step(Programs programs, String address, String action, Reader reader, String more)
            throws Exception {
        assertThat(results(programs, address, action, reader, more)).containsExactly("", "");
    }

    /** What became of each dossier: the code of its refusal, or blank. */
    private static List<String> results(Programs programs, String address, String action, Reader reader, String more)
            throws Exception {
        StringBuilder meant = new StringBuilder();
        for (JsonNode one : programs.read(address + "/dossiers", reader)) {
            meant.append(meant.isEmpty() ? "" : ", ")
                    .append("{\"id\": %d, \"version\": %d}"
                            .formatted(
                                    one.get("id").asLong(), one.get("version").asInt()));
        }
        return programs.done(
                        "POST",
                        address + "/dossiers/steps/" + action,
                        "{\"dossiers\": [%s]%s}".formatted(meant, more),
                        reader)
                .valueStream()
                .map(one -> one.path("refused").asString(""))
                .toList();
    }
}
