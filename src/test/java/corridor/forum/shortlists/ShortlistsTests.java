package corridor.forum.shortlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the team of a session thinks of showing, and for which stages it has nothing. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class ShortlistsTests {

    @Autowired
    private Sessions sessions;

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

    @Test
    void keepsWhatTheTeamListsAndMakesPitchesOfIt() throws Exception {
        long team = ForumStory.organisation(database);
        long owner = ForumStory.organisation(database);
        long id = ForumRecords.session(database, "public", "public", ForumStory.number());
        database.sql("update forum.session set organisations = :team where id = :id")
                .param("team", new Long[] {team})
                .param("id", id)
                .update();
        Session session = sessions.unseen(List.of(id)).values().iterator().next();
        String slug = "listed-" + ForumStory.number();
        long practice = TestPractice.named(slug).insert(database);
        database.sql("update practices.practice set owner = :owner where id = :id")
                .param("owner", owner)
                .param("id", practice)
                .update();
        Reader member = ForumStory.of(Role.CONTRIBUTOR, team, rights);
        Reader stranger = ForumStory.of(Role.CONTRIBUTOR, owner, rights);
        String url = session.url() + "/shortlist";
        assertThat(send(get(url), stranger).getStatus()).isEqualTo(403);
        assertThat(send(post(url).param("practice", "no-such-practice"), member).getStatus())
                .isEqualTo(404);
        assertThat(send(post(url).param("practice", "/practices/" + slug).param("why", "It is cheap."), member)
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(get(url), member).getContentAsString())
                .contains("It is cheap.", "Stages for which there is nothing");
        assertThat(send(get(session.url()), stranger).getContentAsString()).doesNotContain("Shortlist");
        assertThat(send(post(url + "/" + practice + "/pitch"), member).getStatus())
                .isEqualTo(302);
        assertThat(database.sql("select state from forum.pitch where practice = :practice")
                        .param("practice", practice)
                        .query(String.class)
                        .list())
                .containsExactly("offered");
        assertThat(send(post(url + "/" + practice + "/removal"), member).getStatus())
                .isEqualTo(302);
        assertThat(send(get(url), member).getContentAsString()).contains("Nothing is on the list yet.");
    }

    @Test
    void isFilledFromThePageOfAPractice() throws Exception {
        long team = ForumStory.organisation(database);
        long id = ForumRecords.session(database, "public", "public", ForumStory.number());
        database.sql("update forum.session set organisations = :team, origin = 'own' where id = :id")
                .param("team", new Long[] {team})
                .param("id", id)
                .update();
        Session session = sessions.unseen(List.of(id)).values().iterator().next();
        String slug = "picked-" + ForumStory.number();
        TestPractice.named(slug).insert(database);
        Reader member = ForumStory.of(Role.CONTRIBUTOR, team, rights);
        Reader stranger = ForumStory.of(Role.CONTRIBUTOR, ForumStory.organisation(database), rights);
        String page = "/practices/" + slug;
        String pick = "/forums/shortlists/" + slug;
        assertThat(send(get(page), member).getContentAsString()).contains(pick);
        assertThat(send(get(page), stranger).getContentAsString()).doesNotContain(pick);
        assertThat(send(get(page), Reader.visitor(rights)).getContentAsString()).doesNotContain(pick);
        assertThat(send(get(pick), Reader.visitor(rights)).getStatus()).isEqualTo(403);
        assertThat(send(get(pick), stranger).getContentAsString()).contains("You prepare no session");
        assertThat(send(post(pick).param("session", String.valueOf(id)), stranger)
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(post(pick).param("session", String.valueOf(id)).param("why", "x".repeat(501)), member)
                        .getStatus())
                .isEqualTo(422);
        MockHttpServletResponse done =
                send(post(pick).param("session", String.valueOf(id)).param("why", "From its page"), member);
        assertThat(done.getRedirectedUrl()).isEqualTo(session.url() + "/shortlist");
        assertThat(send(get(pick), member).getContentAsString()).contains("On the list");
        String api = "/api/v1" + session.url() + "/shortlist";
        assertThat(send(get(api), member).getContentAsString()).contains(slug, "From its page");
        assertThat(send(get(api), stranger).getStatus()).isEqualTo(403);
        assertThat(send(delete(api + "/" + slug), stranger).getStatus()).isEqualTo(403);
        assertThat(send(delete(api + "/" + slug), member).getContentAsString()).isEqualTo("[]");
        assertThat(send(put(api + "/" + slug).contentType("application/json").content("{\"why\": \"Again\"}"), member)
                        .getContentAsString())
                .contains("Again");
    }
}
