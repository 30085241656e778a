package corridor.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A closing is moved into the hour that comes twice. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class ExtensionPageTests {

    @Autowired
    private ApplicationContext context;

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
    void asksWhichOfTheTwoIsMeantAndKeepsWhatWasTyped() throws Exception {
        CallScene scene = new CallScene(context);
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call call = scene.call(secretariat, scene.organisation("Convener"));
        database.sql("update calls.call set zone = 'Europe/Madrid' where id = :id")
                .param("id", call.id())
                .update();
        MockHttpServletResponse asked = send(extension(call), secretariat);
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString())
                .contains("value=\"2047-10-27T02:30\"", "name=\"closes-which\"", "A holiday was forgotten.");
        assertThat(send(extension(call).param("closes-which", Closing.LATER), secretariat)
                        .getRedirectedUrl())
                .isEqualTo(call.url());
        assertThat(scene.call(call.id()).closing())
                .extracting(Closing::closesAt)
                .hasToString("2047-10-27T01:30:00Z");
    }

    private static MockHttpServletRequestBuilder extension(Call call) {
        return post(call.url() + "/extension")
                .param("version", String.valueOf(call.version()))
                .param("closes", "2047-10-27T02:30")
                .param("reason", "A holiday was forgotten.");
    }
}
