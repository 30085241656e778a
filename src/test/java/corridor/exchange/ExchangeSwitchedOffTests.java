package corridor.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Without the exchange there is nothing of it; everything else is complete. */
@CorridorTest(properties = {CorridorTest.EMPTY, "corridor.areas.exchange=false"})
class ExchangeSwitchedOffTests {

    private static final Set<String> GONE = Set.of("exchange");

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
            return type != null && GONE.stream().anyMatch(area -> type.getName().startsWith("corridor." + area + "."));
        });
    }

    @Test
    void hasNoRouteOfIt() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream()))
                .noneMatch(pattern -> pattern.contains("/exchange"));
    }

    @Test
    void answersEverythingElseWithoutNamingIt() throws Exception {
        for (String path : List.of("/", "/api", "/practices", "/organisations", "/themes/remittances")) {
            var answer = http.perform(get(URI.create(path))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(path).doesNotContain("/exchange");
        }
    }
}
