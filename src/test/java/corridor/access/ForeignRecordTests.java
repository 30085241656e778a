package corridor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import corridor.As;
import corridor.CorridorTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever guesses the number of another organisation's record learns and changes nothing, wherever a number is taken. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ForeignRecordTests {

    /** Asking to join, which anyone may, of any organisation that is listed. */
    private static final Set<String> OPEN = Set.of("/api/v1/organisations/{slug}/requests");

    private static final String JSON = """
            {"version": 1, "reason": "x", "decision": "yes", "answer": "yes", "fields": {"title": ["Taken over"]}, "scores": {}, "verdict": "not",
             "comment": "Taken over", "title": "Taken over"}""";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    private Set<Walk.Step> steps(Foreign foreign) {
        Set<Walk.Step> steps = new LinkedHashSet<>();
        for (String slug : foreign.slugs().values()) {
            for (long id : foreign.ids().values()) {
                steps.addAll(Walk.of(
                        requestMappingHandlerMapping, Map.of("id", String.valueOf(id), "slug", slug, "address", slug)));
            }
        }
        steps.removeIf(step -> !step.route().matches(".*\\{(id|slug|address)\\b.*") || OPEN.contains(step.route()));
        return steps;
    }

    private MockHttpServletResponse send(Walk.Step step, Reader reader) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request;
        if (step.takesBody()) {
            request = request(step.http(), URI.create(step.address() + "?version=1&reason=x"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(JSON);
        } else if (step.route().matches(".*documents.*versions|.*/logo")) {
            request = multipart(step.http(), URI.create(step.address()))
                    .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {'a'}));
        } else {
            request = request(step.http(), URI.create(step.address()));
        }
        for (String field :
                List.of("version", "reason", "title", "readers", "answer", "role", "organisation", "action")) {
            request.param(
                    field,
                    Map.of(
                                    "version",
                                    "1",
                                    "readers",
                                    "everyone",
                                    "role",
                                    "focal-point",
                                    "organisation",
                                    "1",
                                    "action",
                                    "accept")
                            .getOrDefault(field, "Taken over"));
        }
        return http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    @Test
    void isNeitherSeenNorChangedByAStranger() throws Exception {
        Foreign foreign = Foreign.in(database, 911);
        for (Reader stranger : List.of(Foreign.stranger(rights, database), Reader.visitor(rights))) {
            Map<String, String> before = Walk.picture(database);
            List<String> seen = new ArrayList<>();
            Set<String> tried = new TreeSet<>();
            for (Walk.Step step : steps(foreign)) {
                MockHttpServletResponse answer = send(step, stranger);
                tried.add(step.route());
                if (answer.getContentAsString(StandardCharsets.UTF_8).contains(Foreign.WORD)
                        || String.valueOf(answer.getRedirectedUrl()).contains(Foreign.WORD)) {
                    seen.add(step + " " + answer.getStatus());
                }
                if (step.method() != RequestMethod.GET && answer.getStatus() < 300) {
                    seen.add(step + " was done: " + answer.getStatus());
                }
            }
            assertThat(seen).as(stranger.actor()).isEmpty();
            assertThat(Walk.picture(database)).as(stranger.actor()).isEqualTo(before);
            assertThat(tried).hasSizeGreaterThan(60);
        }
    }

    @Test
    void isSeenByThoseWhomItConcerns() throws Exception {
        Foreign foreign = Foreign.in(database, 912);
        Set<String> seen = new TreeSet<>();
        for (Walk.Step step : steps(foreign)) {
            if (step.method() == RequestMethod.GET
                    && send(step, foreign.insider(rights)).getContentAsString().contains(Foreign.WORD)) {
                seen.add(step.route());
            }
        }
        assertThat(seen)
                .contains(
                        "/practices/{slug}",
                        "/api/v1/practices/{slug}",
                        "/api/v1/submissions/{id}",
                        "/submissions/{id:\\d{1,18}}/{step}",
                        "/documents/{id:\\d{1,18}}",
                        "/api/v1/documents/{id}",
                        "/api/v1/practices/imports/{id}",
                        "/requests/{id:\\d{1,18}}",
                        "/reports/{id:\\d{1,18}}",
                        "/people/{id:\\d{1,18}}",
                        "/letters/drafts/{id}",
                        "/reviews/rounds/{id:\\d{1,18}}");
    }
}
