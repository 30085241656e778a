package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own, who gets about by links and buttons alone; axe looks at each kind of page they come to. */
final class Somebody {

    private final Page page;
    private final Inspection inspection;
    private final int width;
    private @Nullable CDPSession line;
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger status = new AtomicInteger();

    /**
     * A person.
     *
     * @param inspection of the pages that those of one story come to
     */
    Somebody(Browsing browsing, int port, int width, Inspection inspection) {
        this.page = browsing.page("http://localhost:" + port, width, true);
        this.width = width;
        this.inspection = inspection;
        page.onLoad(loaded -> loads.incrementAndGet());
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                status.set(response.status());
            }
        });
    }

    Page page() {
        return page;
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    /** A telephone far from the next mast: 400 kbit a second, a third of a second for each answer. */
    void isFarAway() {
        line = page.context().newCDPSession(page);
        line.send("Network.enable");
        isBack();
    }

    void losesTheLine() {
        emulates(true);
    }

    void isBack() {
        emulates(false);
    }

    private void emulates(boolean offline) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", offline);
        conditions.addProperty("latency", 300);
        conditions.addProperty("downloadThroughput", 50_000);
        conditions.addProperty("uploadThroughput", 50_000);
        Objects.requireNonNull(line).send("Network.emulateNetworkConditions", conditions);
    }

    void arrives() {
        page.navigate("/");
    }

    /** By one click, in the part of one of those roles. */
    void signsInAs(String role) {
        page.navigate("/");
        page.locator("details.menu summary").last().click();
        leaves(() -> page.locator("button[name=role][value='" + role + "']").click());
    }

    void opensTheDesk() {
        page.locator("details.menu summary").last().click();
        leaves(() -> page.locator("details.menu a[href='/desk']").click());
    }

    /** Follows the first link that leads there; the address may end in {@code *}, or begin with it. */
    void follows(String address) {
        String plain = address.replace("*", "");
        String how = address.startsWith("*") ? "$=" : address.endsWith("*") ? "^=" : "=";
        leaves(() -> page.locator("a[href" + how + "'" + plain + "']:visible")
                .first()
                .click());
    }

    /** Follows the first link of the content with these words. */
    void followsText(String words) {
        leaves(() -> page.locator("main a", new Page.LocatorOptions().setHasText(words))
                .first()
                .click());
    }

    void fills(String name, String value) {
        page.locator("main [name='" + name + "']").first().fill(value);
    }

    void chooses(String name, String words) {
        Locator list = page.locator("main select[name='" + name + "']").first();
        String value = list.locator("option", new Locator.LocatorOptions().setHasText(words))
                .first()
                .getAttribute("value");
        list.selectOption(value);
    }

    void ticks(String name, String value) {
        page.locator("main input[name='" + name + "'][value='" + value + "']")
                .first()
                .check();
    }

    /** Unfolds everything that is folded away in the content. */
    void unfolds() {
        Locator folded = page.locator("main details:not([open]) > summary:visible");
        for (int most = 0; most < 40 && folded.count() > 0; most++) {
            folded.first().click();
        }
    }

    /** Presses the first button of the form that is sent to an address that ends like this. */
    void sends(String action) {
        leaves(() -> page.locator("main form[action$='" + action + "'] button:not(.link)")
                .first()
                .click());
    }

    void presses(String selector) {
        leaves(() -> page.locator(selector).first().click());
    }

    /** Presses what is refused. Returns the sentence that says why. */
    String isRefused(String action) {
        goes(() -> page.locator("main form[action$='" + action + "'] button")
                .first()
                .click());
        assertThat(status.get()).as(page.url()).isGreaterThanOrEqualTo(400);
        return page.locator("main [role=alert]").innerText();
    }

    private void leaves(Runnable step) {
        goes(step);
        looks();
    }

    private void goes(Runnable step) {
        int before = loads.get();
        step.run();
        page.waitForCondition(() -> loads.get() > before);
    }

    /** No refusal; and axe looks, too. */
    private void looks() {
        assertThat(page.locator("main")).isVisible();
        assertThat(status.get())
                .as("%s: %s", page.url(), page.locator("main").innerText())
                .isLessThan(400);
        inspection.of(page, width);
    }

    void reads(String selector, String words) {
        assertThat(page.locator(selector).first()).containsText(words);
    }

    String address() {
        return URI.create(page.url()).getPath();
    }
}
