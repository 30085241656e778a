package corridor.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Rights;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Two people at one form: whoever saves second reads what the first wrote, beside their own. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class OutrunFormTests {

    private static final String THEIRS = "Written meanwhile by somebody else";
    private static final String MINE = "Typed by whoever was slower";

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    /** Sends a form of the first version of a record that has been changed since. */
    private void outrun(String url, String... fields) throws Exception {
        var request = post(url + "/edit").param("version", "1").param("title-en", MINE);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        MockHttpServletResponse answer = http.perform(
                        request.with(csrf()).with(As.reader(ForumStory.secretariat(rights))))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(answer.getContentAsString()).contains("Somebody else saved this", MINE, THEIRS);
    }

    private void change(String table, long id) {
        database.sql("update forum." + table
                        + " set version = 2, title = jsonb_build_object('en', :theirs::text) where id = :id")
                .param("theirs", THEIRS)
                .param("id", id)
                .update();
    }

    @Test
    void showsWhatOthersWroteIntoASession() throws Exception {
        int number = ForumStory.number();
        change("session", ForumRecords.session(database, "public", "public", number));
        outrun("/forums/workflow-" + number + "/sessions/session", "kind", "talks", "reach", "public");
    }

    @Test
    void showsWhatOthersWroteIntoAPitch() throws Exception {
        long pitch = ForumRecords.pitch(database, "confirmed", "public", ForumStory.number());
        change("pitch", pitch);
        outrun("/forums/pitches/" + pitch);
    }
}
