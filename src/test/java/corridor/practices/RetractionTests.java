package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A retracted practice still resolves to a tombstone, and its text is gone from everywhere. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class RetractionTests {

    private static final String WORD = "Zwiebelkanarienvogel";

    private static final List<String> SURFACES = List.of(
            "/",
            "/practices",
            "/practices?q=" + WORD,
            "/practices?theme=technology",
            "/practices.csv?q=" + WORD,
            "/practices.csv",
            "/practices.atom",
            "/practices.atom?q=" + WORD,
            "/api/v1/practices?q=" + WORD,
            "/api/v1/practices?size=100",
            "/themes/technology",
            "/countries/KE",
            "/practices/zwiebel",
            "/api/v1/practices/zwiebel");

    @Autowired
    private Practices practices;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    @Test
    void leavesATombstoneAndNothingElse() throws Exception {
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        TestPractice practice = TestPractice.named("zwiebel")
                .saying(WORD + " title", WORD + " summary")
                .about("technology");
        long id = practices
                .draft(secretariat, List.of(practice.draft()))
                .orThrow()
                .getFirst();
        practices.check(secretariat, List.of(Target.of(id))).getFirst().orThrow();
        waitFor("/api/v1/practices?q=" + WORD, "\"total\":1,");

        Map<String, Boolean> shown = new TreeMap<>();
        for (String surface : SURFACES) {
            shown.put(surface, body(surface).contains(WORD + " title"));
        }
        assertThat(shown).as("where it stands before").doesNotContainValue(false);

        assertThat(practices.retract(secretariat, Target.of(id), "withdrawn by its owner"))
                .isEqualTo(Outcome.done(id));
        assertThat(status("/practices/zwiebel")).isEqualTo(410);
        assertThat(body("/practices/zwiebel"))
                .contains("This practice was retracted")
                .doesNotContain(WORD);
        assertThat(status("/api/v1/practices/zwiebel")).isEqualTo(410);
        assertThat(body("/api/v1/practices/zwiebel"))
                .contains("\"code\":\"practice-retracted\"")
                .doesNotContain(WORD);

        waitFor("/api/v1/practices?q=" + WORD, "\"total\":0,");
        for (String surface : SURFACES) {
            // what was asked for stands in the search box
            String kept = body(surface)
                    .replace("q=" + WORD, "")
                    .replace("\"" + WORD + "\"", "")
                    .replace(": " + WORD, "")
                    .replace("“" + WORD + "”", "");
            assertThat(kept).as(surface).doesNotContain(WORD);
        }
        for (Role role : Role.GIVEN) {
            Reader reader = Reader.inRoles("role:" + role.code(), Set.of(role), rights);
            boolean entitled = role == Role.SECRETARIAT || role == Role.AUDITOR;
            assertThat(practices.find(reader, "zwiebel") instanceof Outcome.Done<?>)
                    .as(role.code())
                    .isEqualTo(entitled);
        }
    }

    private int status(String url) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(java.net.URI.create(url)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String body(String url) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(java.net.URI.create(url)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** The index follows a change a moment later. */
    private void waitFor(String url, String text) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!body(url).contains(text)) {
            assertThat(System.nanoTime()).as(url + " says " + text).isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
