package corridor.corridors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The list of organisations is searched by any of their names, and goes on over pages. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class OrganisationListTests {

    private static final Pattern NAME = Pattern.compile("<a href=\"/organisations/([a-z0-9-]+)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private Organisations organisations;

    @BeforeEach
    void record() {
        organisations.record(
                Reader.VISITOR,
                IntStream.rangeClosed(1, 61)
                        .mapToObj(number ->
                                organisation("office-" + number, "Quayside office %02d".formatted(number), List.of()))
                        .toList());
        organisations.record(
                Reader.VISITOR,
                List.of(organisation("ministere", "Ministry of Labour", List.of("Ministère du Travail", "MTSS"))));
    }

    private static OrganisationDraft organisation(String slug, String name, List<String> aliases) {
        return new OrganisationDraft(
                new Slug(slug), LocalizedText.english(name), null, "network", null, null, aliases, List.of());
    }

    @Test
    void showsFiftyOnAPageInTheOrderOfTheirNames() throws Exception {
        assertThat(listed("/organisations?q=quayside")).hasSize(50).startsWith("office-1", "office-2", "office-3");
        assertThat(listed("/organisations?q=quayside&page=2")).hasSize(11).endsWith("office-61");
        assertThat(page("/organisations?q=quayside&page=2"))
                .contains("61 organisations", "Page 2 of 2", "q=quayside&amp;page=1");
        assertThat(listed("/organisations?q=quayside&page=3")).isEmpty();
        assertThat(listed("/organisations")).hasSize(50);
    }

    @Test
    void findsByTheBeginningOfAnyName() throws Exception {
        assertThat(listed("/organisations?q=TRAVAIL+minist")).containsExactly("ministere");
        assertThat(listed("/organisations?q=mtss")).containsExactly("ministere");
        assertThat(listed("/organisations?q=OFFICE+quay")).hasSize(50);
        assertThat(web.perform(get("/organisations").param("q", "<b>nobody"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("No organisation has a name with", "&lt;b&gt;nobody")
                .doesNotContain("<b>nobody");
    }

    private List<String> listed(String address) throws Exception {
        return NAME.matcher(page(address))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String page(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse().getContentAsString();
    }
}
