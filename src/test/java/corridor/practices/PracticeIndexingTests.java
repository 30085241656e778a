package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.As;
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
import org.springframework.http.MediaType;
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
        expect("by-the-harbour", "Quixwort", true);

        own.revise(secretariat, harbour, harbour.version(), profile("Harbour of Brambledon"))
                .orThrow();
        expect("by-the-harbour", "Brambledon", true);
        expect("by-the-harbour", "Quixwort", false);
        own.merge(secretariat, harbour, twin).orThrow();
        expect("by-the-harbour", "Zephyrstad", true);
        own.undoMerge(secretariat, harbour.slug().value()).orThrow();
        expect("by-the-harbour", "Zephyrstad", false);
        assertThat(organisations.find(harbour.id()).orElseThrow().id()).isEqualTo(harbour.id());
    }

    @Test
    void findsPracticesUnderWhatTheirThemesAndCountriesBelongTo() throws Exception {
        long practice = TestPractice.named("by-the-lake").insert(database);
        database.sql("""
                update practices.practice set classification = jsonb_set(
                  jsonb_set(classification, '{themes}', '["remittances"]'), '{places,countries}', '["KM"]')
                where id = :id""").param("id", practice).update();
        index.follow(Practice.KIND, List.of(practice));
        for (String words : List.of("10.c", "least developed countries", "Eastern Africa", "أفريقيا")) {
            expect("by-the-lake", words, true);
        }
        expect("by-the-lake", "Oceania", false);
    }

    @Test
    void findsPracticesUnderTheNamesThatTheirCountriesHaveNow() throws Exception {
        long practice = TestPractice.named("by-the-island").insert(database);
        database.sql("""
                update practices.practice set classification = jsonb_set(classification, '{places,countries}', '["KM"]')
                where id = :id""").param("id", practice).update();
        index.follow(Practice.KIND, List.of(practice));
        rename(0, "{\"KM\":{\"en\":\"Quillomor\"}}");
        expect("by-the-island", "Quillomor", true);
        rename(1, "{}");
        expect("by-the-island", "Quillomor", false);
    }

    private void rename(int version, String names) throws Exception {
        web.perform(MockMvcRequestBuilders.put("/api/v1/settings/country-names")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\":%d,\"names\":%s}".formatted(version, names))
                        .with(As.role(Role.ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private static Profile profile(String name) {
        return new Profile(LocalizedText.english(name), null, "company", null, List.of(), List.of());
    }

    /** The index follows a moment after the change. */
    private void expect(String slug, String word, boolean found) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (found(slug, word) != found && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(found(slug, word)).as(word).isEqualTo(found);
    }

    private boolean found(String slug, String word) throws Exception {
        MockHttpServletResponse answer = web.perform(
                        MockMvcRequestBuilders.get("/api/v1/practices").param("q", word))
                .andReturn()
                .getResponse();
        return answer.getContentAsString().contains(slug);
    }
}
