package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.calls.CallTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A theme becomes a call, a decision, a pitch, a programme and a recommendation that the next cycle takes over. */
@CorridorTest(
        properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestClock.InPlace.class)
class ThinPathJourneyTests {

    private static final String AUTHOR = "author.path@example.org";
    private static final String CITY = "Fernhaven on the River";
    private static final String NORTH = "Northgate Interior Department";
    private static final String SOUTH = "Southmere Foreign Bureau";
    private static final String PITCH = "One desk for returning nurses";
    private static final String PRACTICE = "eu-global-diaspora-facility";
    private static final String ADVICE = "Give whoever returns one desk that answers for all offices.";

    @Autowired
    private TestClock clock;

    @Autowired
    private CallTimes calls;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private final Inspection inspection = new Inspection();
    private String cycle = "";
    private String call = "";
    private String session = "";
    private String pitch = "";

    @Test
    void leadsFromAThemeToTheNextCycleByLinksAlone() {
        try (Browsing browsing = new Browsing()) {
            Somebody author = registered(browsing, 360, AUTHOR, CITY, "local-government");
            Somebody chair = registered(browsing, 1440, "chair.path@example.org", NORTH, "national-government");
            Somebody next = registered(browsing, 1440, "next.path@example.org", SOUTH, "national-government");
            Somebody secretariat = new Somebody(browsing, port, 1440, inspection);
            secretariat.signsInAs("secretariat");
            areNamedByTwo(browsing, secretariat);
            drafts(secretariat);
            plansASession(secretariat);
            opensACall(secretariat);
            answers(author);
            decides(secretariat, chair);
            confirms(author);
            releasesTheProgramme(secretariat);
            readsTheAgenda(new Somebody(browsing, port, 1440, inspection));
            holds(secretariat, author);
            carries(secretariat, chair);
            handsOver(chair, next);
            readsTheThread(new Somebody(browsing, port, 1440, inspection));
            inspection.foundNothing();
        }
    }

    private Somebody registered(Browsing browsing, int width, String email, String organisation, String kind) {
        Somebody one = new Somebody(browsing, port, width, inspection);
        Registering.open(one.page(), database, email, "a quiet harbour at dawn");
        one.follows("/account/organisation*");
        one.fills("q", organisation);
        one.presses("main form.form button.btn");
        one.follows("/account/organisation/new*");
        one.at("select[name=kind]").selectOption(kind);
        one.presses("main form.form:has(select[name=kind]) button.btn");
        one.reads("h1", organisation);
        return one;
    }

    /** One proposes whoever speaks for the chair, another one says yes. */
    private void areNamedByTwo(Browsing browsing, Somebody secretariat) {
        proposes(secretariat, "chair.path@example.org", NORTH);
        proposes(secretariat, "next.path@example.org", SOUTH);
        Somebody administrator = new Somebody(browsing, port, 1440, inspection);
        administrator.signsInAs("administrator");
        administrator.opensTheDesk();
        administrator.follows("/appointments");
        administrator.sends("/yes");
        administrator.sends("/yes");
        assertThat(administrator.at("form[action$='/yes']")).hasCount(0);
    }

    private static void proposes(Somebody secretariat, String email, String organisation) {
        secretariat.opensTheDesk();
        secretariat.follows("/appointments");
        secretariat.follows("/people");
        secretariat.fills("q", email);
        secretariat.presses("main form[role=search] button");
        secretariat.presses("main ul.plain a[href^='/people/']");
        secretariat.at("select[name=role]").selectOption("chair");
        secretariat.fills("organisation", organisation);
        secretariat.sends("/roles");
    }

    private LocalDate day(int later) {
        return LocalDate.now(clock).plusDays(later);
    }

    private void drafts(Somebody secretariat) {
        secretariat.arrives();
        secretariat.follows("/forums");
        secretariat.follows("/forums/new");
        secretariat.fills("name-en", "Forum of the Two Rivers");
        secretariat.ticks("kind", "regional");
        secretariat.sends("/forums");
        secretariat.follows("*/cycles/new");
        secretariat.fills("title-en", "First meeting of the Two Rivers");
        secretariat.fills("theme-en", "Coming home with a trade");
        secretariat.fills("from", day(4).toString());
        secretariat.fills("until", day(4).toString());
        secretariat.sends("/cycles");
        cycle = secretariat.address().replaceFirst("/desk$", "");
        isChairedBy(secretariat, NORTH, day(0), day(20));
        secretariat.sends("/steps/announce");
        secretariat.sends("/steps/prepare");
    }

    private static void isChairedBy(Somebody secretariat, String organisation, LocalDate from, LocalDate until) {
        secretariat.follows("*/chairs");
        secretariat.chooses("organisation", organisation);
        secretariat.fills("starts", from.toString());
        secretariat.fills("ends", until.toString());
        secretariat.sends("/chairs");
        secretariat.reads("main ul.plain", organisation);
        secretariat.follows("*/desk");
    }

    private void plansASession(Somebody secretariat) {
        secretariat.follows("*/roundtables/edit");
        secretariat.fills("code", "RT1");
        secretariat.fills("title-en", "Skills that travel");
        secretariat.sends("/roundtables");
        secretariat.follows("*/sessions/new");
        secretariat.at("select[name=kind]").selectOption("pitches");
        secretariat.fills("title-en", "What helped people who came back");
        secretariat.chooses("roundtable", "RT1");
        secretariat.unfolds();
        secretariat.ticksLabel("co-chair", NORTH);
        secretariat.ticksLabel("rapporteur", CITY);
        secretariat.sends("/sessions");
        secretariat.followsText("What helped people who came back");
        session = secretariat.address();
        secretariat.sends("/steps/publish");
    }

    private void opensACall(Somebody secretariat) {
        secretariat.follows(cycle);
        secretariat.follows("/calls/new*");
        secretariat.fills("title", "Ten minutes for what helped");
        secretariat.fills("text", "Tell what you tried, what changed and what others should know first.");
        secretariat.chooses("set", "Call for pitches");
        secretariat.fills("opens", day(0) + "T00:00");
        secretariat.fills("closes", day(1) + "T12:00");
        secretariat.fills("zone", "UTC");
        secretariat.sends("/calls/new");
        call = secretariat.address();
        secretariat.sends("/steps/announce");
        secretariat.reads("main .chip", "Open");
    }

    private void answers(Somebody author) {
        author.arrives();
        author.follows(call);
        author.follows(call + "/new");
        author.sends("/new");
        author.fills("title", PITCH);
        author.fills("a-what", "Two clerks show nurses who return which papers they need.");
        author.fills("a-change", "Most find work within a month; before, it took four.");
        author.fills("a-lesson", "Ask the hospital first.");
        author.at("select[name=a-theme]").selectOption("skills");
        author.fills("a-speaker", "The head of the desk");
        author.ticks("a-way", "in-the-room");
        author.presses("button[value=send]");
        assertThat(author.at("main .notice strong.num")).isVisible();
        clock.pass(Duration.ofDays(2));
        calls.tick();
    }

    private void decides(Somebody secretariat, Somebody chair) {
        secretariat.opensTheDesk();
        secretariat.follows(call + "/desk");
        secretariat.follows(call + "/dossiers");
        secretariat.at("input[name=pick]").check();
        secretariat.presses("button[name=do][value=admit]");
        secretariat.follows("/calls/dossiers/*");
        secretariat.unfolds();
        secretariat.at("form[action$='/steps/recommend'] input[value=accepted]").check();
        secretariat.sends("/steps/recommend");
        assertThat(secretariat.at("form[action$='/steps/decide']")).hasCount(0);

        chair.arrives();
        chair.follows("/calls");
        chair.follows(call);
        chair.follows(call + "/desk");
        chair.follows(call + "/dossiers");
        chair.follows("/calls/dossiers/*");
        chair.at("form[action$='/steps/decide'] input[value=accepted]").check();
        chair.chooses("session", "What helped people who came back");
        chair.sends("/steps/decide");

        secretariat.arrives();
        secretariat.follows("/calls");
        secretariat.follows(call);
        secretariat.follows(call + "/desk");
        secretariat.sends("/steps/review");
        secretariat.follows(call + "/desk");
        secretariat.follows(call + "/release");
        secretariat.presses("form[action$='/release'] .actions button");
        secretariat.follows(call + "/desk");
        secretariat.sends("/steps/finish");
        secretariat.follows(call + "/desk");
        secretariat.sends("/steps/publish-results");
    }

    private void confirms(Somebody author) {
        assertThat(database.sql("select text from outbox.letter where recipient = :author order by id desc")
                        .param("author", AUTHOR)
                        .query(String.class)
                        .list())
                .anyMatch(text -> text.contains(PITCH));
        author.arrives();
        author.follows("/calls");
        author.follows("/calls/submissions");
        author.followsText(PITCH);
        author.reads("main .notice h2", "The answer to you");
        author.opensTheDesk();
        author.follows("/forums/pitches/*");
        pitch = author.address();
        author.follows(pitch + "/edit");
        author.fills("takeaway-0", "Ask the hospital first which papers it needs.");
        author.fills("practice", "http://localhost/practices/" + PRACTICE);
        author.sends("/edit");
        author.sends("/steps/confirm");
        author.reads("main .takeaways", "Ask the hospital first");
    }

    private void releasesTheProgramme(Somebody secretariat) {
        secretariat.follows("/forums");
        secretariat.followsText("Forum of the Two Rivers");
        secretariat.follows(cycle);
        secretariat.follows("*/programme/board");
        secretariat.follows("*/programme/rooms");
        secretariat.fills("name", "Large hall");
        secretariat.fills("seats", "200");
        secretariat.sends("/rooms");
        secretariat.follows("*/programme/hours");
        secretariat.fills("day", day(2).toString());
        secretariat.fills("starts", "10:00");
        secretariat.fills("ends", "12:00");
        secretariat.sends("/hours");
        secretariat.follows("*/programme/board");
        secretariat.at("#move .actions button").first().click();
        assertThat(secretariat.at("table.board td a").first()).containsText("What helped people who came back");
        secretariat.follows("*/programme/release");
        livesWithConflicts(secretariat);
        secretariat.sends("/release");
    }

    private static void livesWithConflicts(Somebody secretariat) {
        for (Locator reason : secretariat.at("input[name=reason]").all()) {
            reason.fill("Known, and agreed with the team.");
        }
    }

    private void readsTheAgenda(Somebody visitor) {
        visitor.arrives();
        visitor.follows("/forums");
        visitor.followsText("Forum of the Two Rivers");
        visitor.follows(cycle);
        visitor.follows("*/programme");
        visitor.reads("main", "What helped people who came back");
        String calendar = visitor.page()
                .request()
                .get(visitor.at("a[href$='.ics']").first().getAttribute("href"))
                .text();
        assertThat(calendar.replace("\r\n ", "")).contains("BEGIN:VEVENT", "What helped people who came back");
    }

    private void holds(Somebody secretariat, Somebody author) {
        clock.pass(Duration.ofDays(2));
        secretariat.follows(cycle);
        secretariat.follows(cycle + "/desk");
        secretariat.sends("/steps/begin");
        secretariat.follows(cycle);
        secretariat.follows(session);
        secretariat.sends("/steps/hold");

        author.opensTheDesk();
        author.follows(session + "*");
        author.fills("text", "Three cities want to try the desk.");
        author.sends("/notes");
        author.follows("/recommendations/from-session/*");
        author.fills("text", ADVICE);
        author.at("input[name=to]").first().check();
        author.presses("main form.form button.btn");
        author.followsText("What helped people who came back");
        author.sends("/steps/report");

        secretariat.follows(cycle);
        secretariat.follows(cycle + "/desk");
        secretariat.sends("/steps/conclude");
    }

    private void carries(Somebody secretariat, Somebody chair) {
        chair.arrives();
        chair.follows("/forums");
        chair.followsText("Forum of the Two Rivers");
        chair.follows(cycle);
        chair.follows("/recommendations/*");
        chair.follows("*/steps/issue");
        rules(chair, "The room agreed without a vote.");
        chair.sends("/steps/issue");
        chair.reads("h1", "-" + day(0).getYear() + "-");

        secretariat.follows(cycle + "/clone");
        secretariat.fills("title-en", "Second meeting of the Two Rivers");
        secretariat.fills("theme-en", "Coming home with a trade, a year on");
        secretariat.sends("/clone");
        String later = secretariat.address();
        isChairedBy(secretariat, SOUTH, day(17), day(400));
        assertThat(later).isNotEqualTo(cycle + "/desk");
        secretariat.sends("/steps/announce");

        chair.follows(cycle);
        chair.follows(cycle + "/desk");
        assertThat(chair.isRefused("/steps/close")).contains("1");
        chair.follows(cycle + "/recommendations");
        chair.at("input[name=one]").check();
        rules(chair, "Two cities asked for another year.");
        chair.presses("button[name=action][value=carry]");
        chair.follows(cycle);
        chair.follows(cycle + "/desk");
        chair.sends("/steps/close");
    }

    private void rules(Somebody chair, String why) {
        chair.fills("body", "Closing plenary");
        chair.fills("day", day(0).toString());
        chair.fills("why", why);
    }

    private void handsOver(Somebody chair, Somebody next) {
        chair.follows(cycle + "/hand-over");
        chair.sends("/hand-over");
        chair.sends("/steps/sign");
        chair.reads("main .notice", NORTH);
        next.opensTheDesk();
        next.follows(cycle + "/hand-over");
        next.sends("/steps/receive");
        next.follows(cycle);
        next.reads("main .chip.on", "Handed over");
    }

    private void readsTheThread(Somebody visitor) {
        visitor.arrives();
        visitor.follows("/forums");
        visitor.followsText("Forum of the Two Rivers");
        visitor.follows(cycle);
        visitor.followsText(ADVICE);
        assertThat(visitor.at("h1")).containsText(Pattern.compile("-\\d+"));
        assertThat(visitor.at("article ol.thread-line li")).hasCount(2);
        visitor.followsText("What helped people who came back");
        visitor.followsText(PITCH);
        assertThat(visitor.at("dl.facts a[href='" + call + "']")).isVisible();
        assertThat(visitor.at("dl.facts a[href='/practices/" + PRACTICE + "']")).isVisible();
        assertThat(visitor.at("dl.facts a[href^='/recommendations/']")).isVisible();
    }
}
