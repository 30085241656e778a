package corridor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What axe looked at in one story, each kind of page once at each width, and what it objects to. */
final class Inspection {

    private final Set<String> seen = new HashSet<>();
    private final List<String> objections = new ArrayList<>();

    void of(Page page, int width) {
        if (!seen.add(width + URI.create(page.url()).getPath().replaceAll("[0-9]+", "#"))) {
            return;
        }
        new AxeBuilder(page)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(one -> objections.add(page.url() + " at " + width + " pixels: " + one.getId() + ": "
                        + one.getNodes().getFirst().getHtml()));
        if (!(boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
            objections.add(page.url() + " scrolls sideways at " + width + " pixels");
        }
    }

    void foundNothing() {
        assertThat(objections).isEmpty();
    }
}
