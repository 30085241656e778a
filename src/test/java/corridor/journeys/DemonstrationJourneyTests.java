package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import corridor.CorridorTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people of a forum do on an ordinary day, in the demonstration. */
@CorridorTest(
        properties = {CorridorTest.DEMONSTRATION, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class DemonstrationJourneyTests {

    private static final String FORUM = "Forum of the Two Shores";
    private static final String CALL = "/calls/ten-minutes-for-what-worked-demonstration";

    private static Browsing browsing;
    private static final Inspection INSPECTION = new Inspection();

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        browsing = new Browsing();
    }

    @AfterAll
    static void close() {
        browsing.close();
        INSPECTION.foundNothing();
    }

    private Somebody somebody(int width) {
        return new Somebody(browsing, port, width, INSPECTION);
    }

    @Test
    void movesASessionByKeysReleasesAgainAndBeginsTheNextCycle() {
        Somebody secretariat = somebody(1440);
        secretariat.signsInAs("secretariat");
        opens(secretariat, "Lighthouse");
        secretariat.follows("*/desk");
        assertThat(secretariat.at("main .notice.warn li")).hasCount(2);
        secretariat.reads("main .notice.warn", "Recommendations of this cycle without a decision: 3");
        opens(secretariat, "Harvest");
        secretariat.follows("*/programme/board");
        moves(secretariat, "A job to come back to");
        secretariat.follows("*/programme/release");
        for (Locator reason : secretariat.at("input[name=reason]").all()) {
            reason.fill("Known, and agreed with the team.");
        }
        secretariat.sends("/release");
        secretariat.reads("main", "A job to come back to");
        secretariat.followsText("What changed");
        secretariat.reads("main", "A job to come back to");
        opens(secretariat, "Harvest");
        secretariat.follows("*/desk");
        secretariat.follows("*/clone");
        secretariat.fills("title-en", "Snowfall (demonstration)");
        secretariat.fills("theme-en", "Winters away from home");
        secretariat.sends("/clone");
        secretariat.follows("*/roundtables/edit");
        secretariat.reads("main", "Those who return");
    }

    private static void opens(Somebody one, String cycle) {
        one.follows("/forums");
        one.followsText(FORUM);
        one.followsText(cycle);
    }

    private static void moves(Somebody secretariat, String title) {
        Page page = secretariat.page();
        Locator card = page.locator("[data-card]", new Page.LocatorOptions().setHasText(title))
                .first();
        String before = page.locator("td:has([data-card]:has-text('" + title + "'))")
                .first()
                .getAttribute("data-hour");
        card.focus();
        page.keyboard().press("m");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-say]")).containsText(title);
        Locator after =
                page.locator("td:has([data-card]:has-text('" + title + "'))").first();
        assertThat(after).not().hasAttribute("data-hour", before);
    }

    @Test
    void answersACallByTelephoneThroughALostLine() {
        Somebody author = somebody(360);
        author.isFarAway();
        author.signsInAs("contributor");
        author.follows(CALL);
        author.follows(CALL + "/new");
        author.sends("/new");
        author.fills("title", "A bench for those who wait");
        author.fills("a-what", "A bench with a roof and a telephone stands at the quay.");
        Locator saved = author.at("[data-saved]");
        assertThat(saved).hasText("Saved.");
        String unsaved = author.at("form[data-autosave]").getAttribute("data-unsaved");
        author.losesTheLine();
        author.fills("a-change", "Those who wait are found.");
        assertThat(saved).hasText(unsaved);
        author.isBack();
        assertThat(saved).hasText("Saved.");
        author.fills("a-lesson", "Bolt it down.");
        author.at("select[name=a-theme]").selectOption("remittances");
        author.fills("a-speaker", "The carpenter");
        author.ticks("a-way", "online");
        author.presses("button[value=send]");
        assertThat(author.at("main .notice strong.num")).isVisible();
        author.reads("main", "Those who wait are found.");
    }

    @Test
    void appraisesUntilTheTermEnds() {
        Somebody reviewer = somebody(1440);
        reviewer.signsInAs("reviewer");
        reviewer.opensTheDesk();
        reviewer.follows("/appraisals");
        reviewer.presses("main article h2 a");
        String first = reviewer.address();
        reviewer.presses("button[name=do][value=accept]");
        assertThat(reviewer.at("main")).not().containsText("Ministry of Mobility");
        scores(reviewer, "Clear, and of use elsewhere.");
        reviewer.presses("button[value=deliver]");
        assertThat(reviewer.address()).startsWith("/appraisals/").isNotEqualTo(first);
        reviewer.presses("button[name=do][value=accept]");
        scores(reviewer, "Half written.");
        reviewer.presses("button[name=do][value=save]");
        String second = reviewer.address();
        ends();
        assertThat(reviewer.page().navigate(second).status()).isGreaterThanOrEqualTo(400);
        assertThat(database.sql("select state || answers::text from calls.assignment where id = :id")
                        .param("id", Long.parseLong(second.replaceAll("\\D", "")))
                        .query(String.class)
                        .single())
                .startsWith("drafted")
                .contains("Half written.");
    }

    private static void scores(Somebody reviewer, String why) {
        for (String criterion : new String[] {"relevance", "evidence", "transfer", "voice"}) {
            reviewer.ticks("a-" + criterion, "4");
            reviewer.fills("a-" + criterion + "-why", why);
        }
        reviewer.ticks("recommendation", "accept");
    }

    private void ends() {
        Somebody administrator = somebody(1440);
        administrator.signsInAs("administrator");
        administrator.opensTheDesk();
        administrator.follows("/appointments");
        administrator.follows("/people");
        administrator.fills("q", "reviewer@example.org");
        administrator.presses("main form[role=search] button");
        administrator.followsText("reviewer");
        administrator.presses("main form[action$='/end'] button");
    }

    @Test
    void listensInArabicAsksAndSeesItsQuestionShown() {
        Somebody moderator = somebody(1440);
        moderator.signsInAs("secretariat");
        opens(moderator, "Harvest");
        moderator.followsText("Opening of Harvest");
        moderator.follows("*/floor/desk");
        moderator.sends("/stage/open");
        Somebody listener = somebody(360);
        listener.page().navigate("/?lang=ar");
        listener.follows("/forums");
        listener.followsText("منتدى الضفتين");
        listener.followsText("الحصاد");
        listener.follows("*/programme");
        assertThat(listener.at("html")).hasAttribute("dir", "rtl");
        listener.followsText("افتتاح الحصاد");
        listener.follows("*/floor");
        String question = "متى يُفتح التسجيل؟";
        listener.fills("text", question);
        listener.sends("/floor");
        assertThat(listener.at("#board .asked li")).hasCount(0);
        moderator.presses("[data-notice] a:visible");
        moderator.presses("form[action$='/show'] button");
        assertThat(listener.at("#board .asked")).containsText(question);
        marks(somebody(360));
    }

    private static void marks(Somebody listener) {
        listener.signsInAs("focal-point");
        opens(listener, "Harvest");
        listener.follows("*/programme");
        listener.at("form.star button").first().click();
        assertThat(listener.at("form.star button[aria-pressed=true]")).hasCount(1);
        listener.follows("*/programme/mine");
        listener.reads("main", "Opening of Harvest");
    }
}
