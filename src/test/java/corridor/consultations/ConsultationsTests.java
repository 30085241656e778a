package corridor.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.recommendations.TestForum;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A consultation with its participants, of whom some are not listed, and what became of each contribution. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class ConsultationsTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private String page(String address, Reader reader) throws Exception {
        MockHttpServletResponse answer = send(get(address), reader);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private Reader visitor() {
        return Reader.visitor(rights);
    }

    private MockHttpServletRequestBuilder filled(String address, String title, String total) {
        return post(address)
                .param("title", title)
                .param("language", "en")
                .param("day", "2020-07-07")
                .param("total", total)
                .param("listed-government", "19")
                .param("listed-civil-society", "8")
                .param("listed-local-authority", "8")
                .param("listed-private-sector", "2")
                .param("takeaways", "Data first.\nMayors matter.");
    }

    private String step(String url, String action, int version, Reader reader) throws Exception {
        MockHttpServletResponse answer =
                send(post(url + "/steps/" + action).param("version", String.valueOf(version)), reader);
        return String.valueOf(answer.getRedirectedUrl());
    }

    @Test
    void showsWhoIsNotListed() throws Exception {
        String url =
                Objects.requireNonNull(send(filled("/consultations/new", "A regional dialogue", "46"), secretariat())
                        .getRedirectedUrl());
        assertThat(send(get(url), visitor()).getStatus()).isEqualTo(404);
        step(url, "announce", 1, secretariat());
        assertThat(page(url, visitor()))
                .contains("Governments", "of 46", "Not listed", "<td class=\"num\">9", "46 in all", "Mayors matter.");
        assertThat(page("/api/v1" + url, visitor())).contains("\"total\":46", "\"notListed\":9");
    }

    @Test
    void takesNoMoreThanThereAre() throws Exception {
        MockHttpServletResponse answer = send(filled("/consultations/new", "Too many", "36"), secretariat());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("The types add up to 37", "Too many");
        assertThatThrownBy(() -> database.sql("""
                        insert into consultations.consultation (audience, created_at, slug, title, total, listed)
                        values ('{public}', now(), 'too-many', '{"en": "x"}', 36, '{"government": 37}')""").update()).hasMessageContaining("types_fit_the_total");
    }

    @Test
    void knowsNoShareOfWhatNobodyCounted() throws Exception {
        String url = Objects.requireNonNull(send(filled("/consultations/new", "Nobody counted", ""), secretariat())
                .getRedirectedUrl());
        assertThat(page(url, secretariat())).contains("The total is not known").doesNotContain("Not listed", "of 37");
    }

    private List<String> waiting(String url) {
        return database.sql("select audience from outbox.task where kind = 'contribution-answer' and url = :url")
                .param("url", url + "#contributions")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void isAnsweredOnlyOnceEachContributionIs() throws Exception {
        String url = Objects.requireNonNull(send(filled("/consultations/new", "Answered", "46"), secretariat())
                .getRedirectedUrl());
        step(url, "announce", 1, secretariat());
        step(url, "open", 2, secretariat());
        long organisation = TestForum.organisation(database, "speaker", "civil-society");
        organisations.record(Reader.VISITOR, List.of());
        Reader speaker = TestForum.of(organisation, Role.CONTRIBUTOR, rights);
        MockHttpServletRequestBuilder said = post(url + "/contributions")
                .param("organisation", String.valueOf(organisation))
                .param("text", "Listen to women.")
                .param("language", "en");
        assertThat(send(said, speaker).getStatus()).isEqualTo(302);
        assertThat(page(url, speaker)).contains("Listen to women.", "not answered yet");
        assertThat(page(url, visitor())).doesNotContain("Listen to women.");
        assertThat(send(said, visitor()).getStatus()).isEqualTo(403);
        step(url, "close", 3, secretariat());
        assertThat(send(said, speaker).getStatus()).isEqualTo(409);
        assertThat(waiting(url)).containsExactly("restricted:secretariat");
        step(url, "summarise", 4, secretariat());
        MockHttpServletResponse early = send(post(url + "/steps/answer").param("version", "5"), secretariat());
        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(early.getContentAsString()).contains("Contributions without an answer are left");
        long id = database.sql("select id from consultations.contribution where text = 'Listen to women.'")
                .query(Long.class)
                .single();
        MockHttpServletRequestBuilder standing =
                post(url + "/contributions/" + id).param("version", "1").param("reflected", "partly");
        assertThat(send(standing, secretariat()).getStatus())
                .as("needs a reason")
                .isEqualTo(422);
        assertThat(send(standing.param("why", "In part two."), secretariat()).getStatus())
                .isEqualTo(302);
        assertThat(waiting(url)).isEmpty();
        assertThat(page(url, visitor()))
                .contains("Listen to women.", "partly reflected", "In part two.", "an organisation that is not named")
                .doesNotContain("Organisation speaker");
        assertThat(step(url, "answer", 5, secretariat())).startsWith(url);
        assertThatThrownBy(() -> database.sql(
                                "update consultations.contribution set reflected = 'not', why = '' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("not_reflected_says_why");
    }
}
