package corridor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import corridor.As;
import corridor.CorridorTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What another site could make the browser of someone signed in send. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ForgedRequestTests {

    /** Whoever holds the link in a letter may, without a form: mail programs do. */
    private static final String BY_LINK = "/unsubscribe/";

    private static final Set<RequestMethod> SAFE =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS, RequestMethod.TRACE);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    private Foreign foreign(int number) {
        return Foreign.in(database, number);
    }

    private List<Walk.Step> steps(Foreign foreign) {
        List<Walk.Step> steps = new ArrayList<>();
        foreign.ids()
                .forEach((kind, id) -> steps.addAll(Walk.of(
                        requestMappingHandlerMapping,
                        Map.of("id", id.toString(), "slug", foreign.slugs().getOrDefault("practice", "")))));
        return steps.stream().distinct().toList();
    }

    @Test
    void doesNothingForAFormWithoutItsToken() throws Exception {
        Foreign foreign = foreign(901);
        Reader insider = foreign.insider(rights);
        Map<String, String> before = Walk.picture(database);
        int tried = 0;
        for (Walk.Step step : steps(foreign)) {
            if (SAFE.contains(step.method()) || step.address().startsWith(BY_LINK)) {
                continue;
            }
            for (MediaType type : List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.TEXT_PLAIN)) {
                var forged = request(step.http(), URI.create(step.address()))
                        .with(As.reader(insider))
                        .header("Origin", "https://elsewhere.example")
                        .contentType(type)
                        .content(
                                type.equals(MediaType.TEXT_PLAIN)
                                        ? "{\"version\": 1, \"reason\": \"x\"}"
                                        : "version=1&reason=x");
                assertThat(http.perform(forged).andReturn().getResponse().getStatus())
                        .as(step + " as " + type)
                        .isEqualTo(403);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(200);
        assertThat(Walk.picture(database)).isEqualTo(before);
    }

    @Test
    void readsNoJsonThatAFormCouldSend() throws Exception {
        List<String> taken = new ArrayList<>();
        for (Walk.Step step : steps(foreign(902))) {
            if (step.takesBody()) {
                for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
                    int status = http.perform(request(step.http(), URI.create(step.address() + "?version=1"))
                                    .with(csrf())
                                    .with(As.role(Role.SECRETARIAT))
                                    .contentType(type.startsWith("multipart") ? type + ";boundary=x" : type)
                                    .content("{\"version\": 1, \"reason\": \"x\"}"))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    assertThat(status).as(step + " as " + type).isEqualTo(415);
                }
                taken.add(step.route());
            }
        }
        assertThat(taken).contains("/api/v1/organisations", "/api/v1/appointments", "/api/v1/submissions");
    }

    @Test
    void changesNothingWhenSomethingIsRead() throws Exception {
        Foreign foreign = foreign(903);
        List<Reader> readers = new ArrayList<>(
                List.of(Reader.visitor(rights), foreign.insider(rights), Foreign.stranger(rights, database)));
        for (Role role : Role.GIVEN) {
            readers.add(Reader.inRoles("role:" + role.code(), Set.of(role), rights));
        }
        Map<String, String> before = Walk.picture(database);
        for (Reader reader : readers) {
            for (Walk.Step step : steps(foreign)) {
                if (step.method() == RequestMethod.GET) {
                    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                        http.perform(request(method, URI.create(step.address() + "?version=1&action=publish&go=send"))
                                .with(As.reader(reader)));
                    }
                }
            }
            assertThat(Walk.picture(database)).as("after " + reader.actor()).isEqualTo(before);
        }
    }

    @Test
    void namesTheMethodOfEachAddress() {
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (!mapping.getPatternValues().equals(Set.of("/error"))) {
                assertThat(mapping.getMethodsCondition().getMethods())
                        .as(mapping.toString())
                        .hasSize(1);
            }
        });
    }
}
