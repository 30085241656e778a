package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import corridor.CorridorTest;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@CorridorTest(
        properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class JourneyTests {

    private static final String CARDS = """
            Handbook on working with returning welders

            Freedonia and the Guild of Welders

              • Policy challenge: Welders who come home find that nobody knows what they learned abroad, and many leave again.
              • Solution or approach: The Guild of Welders tests them within a week, hands out a certificate and introduces them to three employers near their town.

            Handbook on working with returning welders and fitters

            Freedonia

              • Policy challenge: The same is true of fitters, whose papers are often in a language that employers cannot read.
              • Solution or approach: A second edition of the handbook adds fitters, a list of terms in four languages and a telephone line.

            Night school for seasonal pickers

            Sylvania

              • Solution or approach: Teachers come to the farms in the evening, so that pickers learn to read their contracts before they sign them.
            """;

    private static Browsing browsing;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        browsing = new Browsing();
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    private Page page(int width, boolean scripts) {
        return browsing.page("http://localhost:" + port, width, scripts);
    }

    @Test
    void findsAPracticeByFrenchWordsFromAnArabicInterface() {
        Page page = page(1440, true);
        page.navigate("/?lang=ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        page.locator("main input[name=q]").fill("facilité mondiale diaspora");
        page.keyboard().press("Enter");
        page.locator("article.row h3 a").first().click();
        assertThat(page).hasURL(Pattern.compile("/practices/eu-global-diaspora-facility$"));
        assertThat(page.locator("html")).hasAttribute("lang", "ar");

        page.locator("details.menu summary").first().click();
        page.locator("details.menu a[hreflang=fr]").first().click();
        assertThat(page).hasURL(Pattern.compile("/practices/eu-global-diaspora-facility\\?lang=fr$"));
        assertThat(page.locator("h1")).containsText("Facilité mondiale");
    }

    @Test
    void narrowsByThreeFacetsAndTakesTheResultHome() throws IOException {
        Page page = page(1440, true);
        page.navigate("/practices");
        page.locator("input[name=theme][value=diaspora]").check();
        assertThat(page.locator("a.chip.on[href='/practices']")).hasCount(1);
        page.locator("input[name=country][value=MD]").check();
        assertThat(page).hasURL(Pattern.compile("theme=diaspora.*country=MD|country=MD.*theme=diaspora"));
        page.locator("input[name=level][value=national]").check();
        assertThat(page).hasURL(Pattern.compile("level=national"));
        int shown = page.locator("article.row").count();
        assertThat(shown).isPositive();

        Download download = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                .click());
        try (CsvReader<?> rows = CsvReader.builder().ofCsvRecord(download.path())) {
            assertThat(rows.stream().count()).isEqualTo(shown + 1L);
        }
    }

    @Test
    void narrowsWithoutJavaScript() {
        Page page = page(1440, false);
        page.navigate("/practices?q=remittances");
        page.locator("input[name=theme][value=remittances]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show results"))
                .click();
        assertThat(page).hasURL(Pattern.compile("q=remittances&theme=remittances"));
        assertThat(page.locator("article.row").first()).isVisible();
    }

    @Test
    void findsAndReadsByKeyboardAlone() {
        Page page = page(1440, true);
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        tabTo(page, "input[name=q]");
        page.keyboard().type("school foreign children");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/search\\?q="));
        tabTo(page, "article.row h3 a");
        String title = page.locator(":focus").innerText();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(title, new HasTextOptions().setIgnoreCase(true));
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 200; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    @Test
    void importsPastedCardsAndMergesACluster() {
        Page page = page(1440, true);
        signIn(page, "Secretariat");
        page.navigate("/practices/imports");
        page.locator("textarea[name=text]").fill(CARDS);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the content"))
                .click();
        assertThat(page.locator("h2").first()).containsText("What are these columns?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make drafts"))
                .click();
        assertThat(page.locator("#duplicates")).isVisible();
        assertThat(page.locator("#import table tbody tr")).hasCount(3);

        Locator cluster = page.locator("form[action$=merges]").first();
        cluster.locator("input[type=radio]").last().check();
        cluster.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Merge"))
                .click();
        assertThat(page.locator("#duplicates")).hasCount(0);

        page.locator("#import table a", new Page.LocatorOptions().setHasText("fitters"))
                .click();
        assertThat(page.locator("h1")).containsText("fitters");
        assertThat(page.locator("dl.facts")).containsText("Guild of Welders");
    }

    @Test
    void keepsPastedTextWhenItIsRefused() {
        Page page = page(1440, true);
        signIn(page, "Secretariat");
        page.navigate("/practices/imports");
        page.locator("textarea[name=text]").fill("Nothing here is a card");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the content"))
                .click();
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("textarea[name=text]")).hasValue("Nothing here is a card");
    }

    private static void signIn(Page page, String role) {
        page.navigate("/");
        page.locator("details.menu summary").last().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(role))
                .click();
        assertThat(page.locator("details.menu summary").last()).containsText(role);
    }
}
