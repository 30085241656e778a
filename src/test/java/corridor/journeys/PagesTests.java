package corridor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every new page is named for those who look at all of them: pictures and inspections. */
@CorridorTest
class PagesTests {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void namesEveryPage() {
        Set<String> pages = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(route -> !route.startsWith("/api/") && !route.matches(".*\\.[a-z]{2,5}"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = Stream.concat(Stream.of(Pages.OPEN, Pages.DESK), Pages.DEMONSTRATION.values().stream())
                .flatMap(List::stream)
                .map(address -> route(address.replaceFirst("\\?.*", ""), pages))
                .collect(Collectors.toSet());
        Set<String> others = new TreeSet<>(pages);
        others.removeAll(named);
        assertThat(others).as("pages without an address in Pages").isEqualTo(new TreeSet<>(Pages.NOT_YET));
    }

    /** The route that answers an address: the most special of those that fit. */
    private static String route(String address, Collection<String> routes) {
        PathContainer path = PathContainer.parsePath(address);
        return routes.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .filter(route -> route.matches(path))
                .sorted()
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(address);
    }
}
