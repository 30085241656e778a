package corridor.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Without partnerships there is nothing of them; everything else is complete. */
@CorridorTest(properties = {CorridorTest.EMPTY, "corridor.areas.partnerships=false"})
class PartnershipSwitchedOffTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvc http;

    @Test
    void hasNoBeanOfWhatIsOff() {
        assertThat(context.getBeanDefinitionNames()).noneMatch(name -> {
            Class<?> type = context.getType(name);
            return type != null && type.getName().startsWith("corridor.partnerships.");
        });
    }

    @Test
    void hasNoRouteOfIt() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream()))
                .noneMatch(pattern -> pattern.contains("/partnerships")
                        || pattern.contains("/agreements")
                        || pattern.contains("/constellations"));
    }

    @Test
    void answersEverythingElseWithoutNamingIt() throws Exception {
        for (String path : List.of("/", "/api", "/practices", "/organisations", "/themes/remittances")) {
            var answer = http.perform(get(URI.create(path))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(path).doesNotContain("/partnerships", "/agreements");
        }
    }
}
