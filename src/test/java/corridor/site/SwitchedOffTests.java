package corridor.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import corridor.search.SearchIndex;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An area that is off leaves no menu, route, field or index entry; all else is complete. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, "corridor.areas.practices=false"})
class SwitchedOffTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private SearchIndex index;

    @Autowired
    private MockMvc http;

    @Test
    void hasNoBeanOfTheArea() {
        assertThat(context.getBeanDefinitionNames()).noneMatch(name -> {
            Class<?> type = context.getType(name);
            return type != null && type.getName().startsWith("corridor.practices.");
        });
    }

    @Test
    void hasNoRouteOfTheArea() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream()))
                .noneMatch(pattern -> pattern.contains("practices"))
                .noneMatch(pattern -> pattern.startsWith("/requests") || pattern.startsWith("/submissions"));
    }

    @Test
    void hasNoIndexEntryOfTheArea() {
        assertThat(index.compare()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/api",
                "/organisations",
                "/countries/KE",
                "/themes",
                "/themes/remittances",
                "/objectives/20",
                "/targets/10.c",
                "/api/v1/organisations",
                "/api/v1/countries",
                "/api/v1/taxonomies",
                "/api/openapi.json"
            })
    void answersEverythingElseWithoutNamingTheArea(String path) throws Exception {
        String body = http.perform(get(URI.create(path)))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(200))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).doesNotContain("/practices");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/practices",
                "/practices.csv",
                "/practices/iris",
                "/api/v1/practices",
                "/practices/imports",
                "/requests"
            })
    void knowsNoAddressOfTheArea(String path) throws Exception {
        http.perform(get(URI.create(path)))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
    }

    @Test
    void namesNoFieldOfTheAreaToPrograms() throws Exception {
        String description =
                http.perform(get("/api/openapi.json")).andReturn().getResponse().getContentAsString();
        // lists of contacts are brought in by another area
        String others = description.replace("ContactImport", "");
        assertThat(List.of("Practice", "practice", "Import")).noneMatch(others::contains);
    }
}
