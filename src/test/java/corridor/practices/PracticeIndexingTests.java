package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.OwnOrganisations;
import corridor.actors.Profile;
import corridor.search.SearchIndex;
import corridor.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class PracticeIndexingTests {

    @Autowired
    private OwnOrganisations own;

    @Autowired
    private Organisations organisations;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc web;

    @Test
    void findsPracticesUnderTheNamesThatTheirOrganisationHasNow() throws Exception {
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        Organisation harbour =
                own.enter(secretariat, profile("Harbour of Quixwort")).orThrow();
        Organisation twin = own.enter(secretariat, profile("Zephyrstad port")).orThrow();
        long practice = TestPractice.named("by-the-harbour").insert(database);
        database.sql("""
                update practices.practice set classification =
                  jsonb_set(classification, '{proponents,organisations}', to_jsonb(array[:organisation::bigint]))
                where id = :id""")
                .param("organisation", harbour.id())
                .param("id", practice)
                .update();
        index.follow(Practice.KIND, List.of(practice));
        expect("Quixwort", true);

        own.revise(secretariat, harbour, harbour.version(), profile("Harbour of Brambledon"))
                .orThrow();
        expect("Brambledon", true);
        expect("Quixwort", false);
        own.merge(secretariat, harbour, twin).orThrow();
        expect("Zephyrstad", true);
        own.undoMerge(secretariat, harbour.slug().value()).orThrow();
        expect("Zephyrstad", false);
        assertThat(organisations.find(harbour.id()).orElseThrow().id()).isEqualTo(harbour.id());
    }

    private static Profile profile(String name) {
        return new Profile(LocalizedText.english(name), null, "company", null, List.of(), List.of());
    }

    /** The index follows a moment after the change. */
    private void expect(String word, boolean found) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (found(word) != found && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(found(word)).as(word).isEqualTo(found);
    }

    private boolean found(String word) throws Exception {
        MockHttpServletResponse answer = web.perform(
                        MockMvcRequestBuilders.get("/api/v1/practices").param("q", word))
                .andReturn()
                .getResponse();
        return answer.getContentAsString().contains("by-the-harbour");
    }
}
