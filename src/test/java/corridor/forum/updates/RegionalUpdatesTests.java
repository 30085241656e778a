package corridor.forum.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import corridor.recommendations.TestForum;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a regional forum tells a cycle of another one. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class RegionalUpdatesTests {

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
    void isToldByTheForumsOwnOrganisationAndReadOnBothPages() throws Exception {
        TestForum global = TestForum.named(database, "updated-" + ForumStory.number(), false);
        int number = ForumStory.number();
        long regional = ForumRecords.forum(database, number);
        long organisation = ForumStory.organisation(database);
        database.sql("update forum.forum set organisation = :organisation where id = :id")
                .param("organisation", organisation)
                .param("id", regional)
                .update();
        String url = global.url() + "/updates";
        Reader teller = ForumStory.of(Role.CONTRIBUTOR, organisation, rights);
        Reader stranger = ForumStory.of(Role.CONTRIBUTOR, ForumStory.organisation(database), rights);
        MockHttpServletRequestBuilder told = post(url).param("teller", String.valueOf(regional));
        assertThat(send(told.param("text", "We met on fees."), stranger).getStatus())
                .isEqualTo(403);
        assertThat(send(post(url).param("teller", String.valueOf(regional)).param("text", " "), teller)
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(told, teller).getStatus()).isEqualTo(302);
        Reader visitor = Reader.visitor(rights);
        assertThat(send(get(url), visitor).getContentAsString()).contains("We met on fees.");
        assertThat(send(get(global.url()), visitor).getContentAsString()).contains("Updates from regional processes");
        assertThat(send(get("/forums/workflow-" + number), visitor).getContentAsString())
                .contains("What it told others");
        assertThat(send(told.param("version", "7"), teller).getStatus()).isEqualTo(412);
    }
}
