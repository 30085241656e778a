package corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import corridor.access.Reader;
import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs send to the interface, and what they get. */
public record Programs(MockMvc http, JsonMapper json) {

    public MockHttpServletResponse send(String method, String address, String body, Reader reader) throws Exception {
        return http.perform(request(HttpMethod.valueOf(method), URI.create(address))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(csrf())
                        .with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    /** The answer to what is not refused. */
    public JsonNode done(String method, String address, String body, Reader reader) throws Exception {
        MockHttpServletResponse answer = send(method, address, body, reader);
        assertThat(answer.getStatus())
                .as(address + " " + answer.getContentAsString())
                .isBetween(200, 201);
        return json.readTree(answer.getContentAsByteArray());
    }

    public JsonNode read(String address, Reader reader) throws Exception {
        return done("GET", address, "", reader);
    }

    /** The status and the code of a refusal. */
    public String refused(String method, String address, String body, Reader reader) throws Exception {
        MockHttpServletResponse answer = send(method, address, body, reader);
        assertThat(answer.getStatus()).isGreaterThanOrEqualTo(400);
        return answer.getStatus() + " "
                + json.readTree(answer.getContentAsByteArray()).path("code").asString();
    }

    /** The same body with the version that is meant. */
    public static String versioned(String body, int version) {
        return "{\"version\": " + version + ", " + body.strip().substring(1);
    }
}
