package corridor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What is asked of every page: that it is there, that axe objects to nothing, and that it fits the screen. */
final class InspectedPage {

    private static final String NOTHING = "/nothing-here";

    private InspectedPage() {}

    static void hasNothingThatAxeObjectsTo(Page page, String address, String language) {
        assertThat(page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
                        .status())
                .as(address)
                .isEqualTo(address.equals(NOTHING) ? 404 : 200);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("%s in %s", address, language)
                .extracting(
                        one -> one.getId() + ": " + one.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat((boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s in %s does not scroll sideways", address, language)
                .isTrue();
    }
}
