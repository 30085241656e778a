package corridor.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever fills in a form names organisations in their own words; who is meant is never guessed. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class NamingTests {

    private static final String SUGGESTIONS = "/api/v1/organisation-names";
    private static final String CHAIRS = "/forums/gfmd/mexico-2010/chairs";

    @Autowired
    private MockMvc web;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void recordsTwoOfOneName() {
        organisations.record(
                Reader.system("test", Set.of()),
                List.of(
                        draft("gardeners-of-ghana", "Returning Gardeners", "GH"),
                        draft("gardeners-of-nepal", "Returning Gardeners", "NP"),
                        draft("sea-gardeners", "Gardeners of the Returning Sea", null)));
    }

    @AfterEach
    void leavesTheChairsAsTheyWere() {
        database.sql("""
                delete from forum.chair_term where organisations && array(
                    select id from actors.organisation where slug like 'gardeners-of-%')""").update();
    }

    private static OrganisationDraft draft(String slug, String name, @Nullable String country) {
        return new OrganisationDraft(
                new Slug(slug),
                LocalizedText.of(Map.of("en", name, "zh", "归国园丁" + slug.length())),
                null,
                "civil-society",
                country == null ? null : new CountryCode(country),
                null,
                List.of(),
                List.of());
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return send(request).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        return web.perform(request.with(csrf()).with(As.reader(secretariat)))
                .andReturn()
                .getResponse();
    }

    private long terms() {
        return database.sql("select count(*) from forum.chair_term")
                .query(Long.class)
                .single();
    }

    @Test
    void offersThoseWhoseNamesBeginLikeWhatIsTyped() throws Exception {
        assertThat(answer(get(SUGGESTIONS).param("q", "internat labour")))
                .contains("\"slug\":\"ilo\",\"written\":\"International Labour Organization\",\"note\":\"ILO\"");
        assertThat(answer(get(SUGGESTIONS).param("q", "Organisation internationale pour les mig")))
                .contains("\"slug\":\"iom\"", "Organisation internationale pour les migrations");
        assertThat(answer(get(SUGGESTIONS).param("q", "OIM").param("lang", "fr")))
                .contains("\"written\":\"Organisation internationale pour les migrations\"");
        assertThat(answer(get(SUGGESTIONS).param("q", "园丁13"))).contains("\"slug\":\"sea-gardeners\"");
        assertThat(answer(get(SUGGESTIONS).param("q", " - "))).isEqualTo("[]");
    }

    @Test
    void writesTheSlugWhereSeveralAreCalledTheSameAndPutsTheNearestFirst() throws Exception {
        assertThat(answer(get(SUGGESTIONS).param("q", "gardeners")))
                .contains(
                        "\"written\":\"gardeners-of-ghana\",\"note\":\"Returning Gardeners · Ghana\"",
                        "\"written\":\"gardeners-of-nepal\",\"note\":\"Returning Gardeners · Nepal\"")
                .containsSubsequence("Gardeners of the Returning Sea", "gardeners-of-ghana")
                .containsSubsequence("gardeners-of-ghana", "gardeners-of-nepal");
    }

    @Test
    void asksWhichOneIsMeantAndTakesTheOneThatIsPicked() throws Exception {
        long before = terms();
        MockHttpServletResponse asked = send(post(CHAIRS)
                .param("organisation", "IFAD", "Returning gardeners", "")
                .param("starts", "2010-01-01"));
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "It is not clear which organisation is meant.",
                        "value=\"International Fund for Agricultural Development\"",
                        "Several organisations have this name.",
                        "value=\"Returning gardeners\"",
                        "name=\"organisation-close-1\" value=\"gardeners-of-nepal\"",
                        "value=\"2010-01-01\"")
                .doesNotContain("organisation-close-0");
        assertThat(terms()).isEqualTo(before);
        assertThat(send(post(CHAIRS)
                                .param("organisation", "IFAD", "Returning gardeners", "")
                                .param("organisation-close-1", "gardeners-of-nepal")
                                .param("starts", "2010-01-01"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(database.sql("""
                        select array_to_string(array(select slug from actors.organisation
                            where id = any(organisations) order by slug), ' ')
                        from forum.chair_term order by id desc limit 1""").query(String.class).single()).isEqualTo("gardeners-of-nepal ifad");
    }

    @Test
    void keepsAnUnknownNameAndShowsThoseThatAreClose() throws Exception {
        MockHttpServletResponse asked = send(post("/people/invitations")
                .param("email", "new@example.org")
                .param("name", "New One")
                .param("role", "contributor")
                .param("organisation", "Gardeners of a Returning Sea")
                .param("starts", "2998-01-01"));
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "No organisation is known by this name.",
                        "value=\"Gardeners of a Returning Sea\"",
                        "name=\"organisation-close-0\" value=\"sea-gardeners\"",
                        "value=\"new@example.org\"");
    }

    @Test
    void meansOneWithTheNameOfAnotherByItsSlugAlone() {
        Set<String> meant = Set.of("gardeners-of-ghana");
        assertThat(organisations.bySlug("gardeners-of-ghana").stream()
                        .map(one -> one.slug().value()))
                .containsExactlyElementsOf(meant);
        assertThat(organisations.called("returning-gardeners")).hasSize(2);
        assertThat(organisations.called("RETURNING  Gardeners")).hasSize(2);
    }
}
