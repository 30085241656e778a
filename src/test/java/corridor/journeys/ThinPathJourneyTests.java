package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.calls.CallTimes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
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

    private static final String SOUTH = "Southmere Foreign Bureau";
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
    private MeetingPath path;

    @BeforeEach
    void begin() {
        path = new MeetingPath(clock, calls, database);
    }

    @Test
    void leadsFromAThemeToTheNextCycleByLinksAlone() {
        try (Browsing browsing = new Browsing()) {
            Somebody author = registered(browsing, 360, MeetingPath.AUTHOR, MeetingPath.CITY, "local-government");
            Somebody chair =
                    registered(browsing, 1440, "chair.path@example.org", MeetingPath.NORTH, "national-government");
            Somebody next = registered(browsing, 1440, "next.path@example.org", SOUTH, "national-government");
            Somebody secretariat = new Somebody(browsing, port, 1440, inspection);
            secretariat.signsInAs("secretariat");
            areNamedByTwo(browsing, secretariat);
            path.drafts(secretariat);
            path.plansASession(secretariat);
            path.opensACall(secretariat);
            path.answers(author);
            path.decides(secretariat, chair);
            path.confirms(author);
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
        Registering.enter(one, organisation, kind);
        return one;
    }

    /** One proposes whoever speaks for the chair, another one says yes. */
    private void areNamedByTwo(Browsing browsing, Somebody secretariat) {
        Registering.propose(secretariat, "chair.path@example.org", "chair", MeetingPath.NORTH);
        Registering.propose(secretariat, "next.path@example.org", "chair", SOUTH);
        Somebody administrator = new Somebody(browsing, port, 1440, inspection);
        administrator.signsInAs("administrator");
        administrator.opensTheDesk();
        administrator.follows("/appointments");
        administrator.sends("/yes");
        administrator.sends("/yes");
        assertThat(administrator.at("form[action$='/yes']")).hasCount(0);
    }

    private void releasesTheProgramme(Somebody secretariat) {
        secretariat.follows("/forums");
        secretariat.followsText("Forum of the Two Rivers");
        secretariat.follows(path.cycle);
        secretariat.follows("*/programme/board");
        secretariat.follows("*/programme/rooms");
        secretariat.fills("name", "Large hall");
        secretariat.fills("seats", "200");
        secretariat.sends("/rooms");
        secretariat.follows("*/programme/hours");
        secretariat.fills("day", path.day(2).toString());
        secretariat.fills("starts", "10:00");
        secretariat.fills("ends", "12:00");
        secretariat.sends("/hours");
        secretariat.follows("*/programme/board");
        secretariat.at("#move .actions button").first().click();
        assertThat(secretariat.at("table.board td a").first()).containsText(MeetingPath.SESSION);
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
        visitor.follows(path.cycle);
        visitor.follows("*/programme");
        visitor.reads("main", MeetingPath.SESSION);
        String calendar = visitor.page()
                .request()
                .get(visitor.at("a[href$='.ics']").first().getAttribute("href"))
                .text();
        assertThat(calendar.replace("\r\n ", "")).contains("BEGIN:VEVENT", MeetingPath.SESSION);
    }

    private void holds(Somebody secretariat, Somebody author) {
        clock.pass(Duration.ofDays(2));
        secretariat.follows(path.cycle);
        secretariat.follows(path.cycle + "/desk");
        secretariat.sends("/steps/begin");
        secretariat.follows(path.cycle);
        secretariat.follows(path.session);
        secretariat.sends("/steps/hold");

        author.opensTheDesk();
        author.follows(path.session + "*");
        author.fills("text", "Three cities want to try the desk.");
        author.sends("/notes");
        author.follows("/recommendations/from-session/*");
        author.fills("text", ADVICE);
        author.at("input[name=to]").first().check();
        author.presses("main form.form button.btn");
        author.followsText(MeetingPath.SESSION);
        author.sends("/steps/report");

        secretariat.follows(path.cycle);
        secretariat.follows(path.cycle + "/desk");
        secretariat.sends("/steps/conclude");
    }

    private void carries(Somebody secretariat, Somebody chair) {
        chair.arrives();
        chair.follows("/forums");
        chair.followsText("Forum of the Two Rivers");
        chair.follows(path.cycle);
        chair.follows("/recommendations/*");
        chair.follows("*/steps/issue");
        rules(chair, "The room agreed without a vote.");
        chair.sends("/steps/issue");
        chair.reads("h1", "-" + path.day(0).getYear() + "-");

        secretariat.follows(path.cycle + "/clone");
        secretariat.fills("title-en", "Second meeting of the Two Rivers");
        secretariat.fills("theme-en", "Coming home with a trade, a year on");
        secretariat.sends("/clone");
        String later = secretariat.address();
        MeetingPath.isChairedBy(secretariat, SOUTH, path.day(17), path.day(400));
        assertThat(later).isNotEqualTo(path.cycle + "/desk");
        secretariat.sends("/steps/announce");

        chair.follows(path.cycle);
        chair.follows(path.cycle + "/desk");
        assertThat(chair.isRefused("/steps/close")).contains("1");
        chair.follows(path.cycle + "/recommendations");
        chair.at("input[name=one]").check();
        rules(chair, "Two cities asked for another year.");
        chair.presses("button[name=action][value=carry]");
        chair.follows(path.cycle);
        chair.follows(path.cycle + "/desk");
        chair.sends("/steps/close");
    }

    private void rules(Somebody chair, String why) {
        chair.fills("body", "Closing plenary");
        chair.fills("day", path.day(0).toString());
        chair.fills("why", why);
    }

    private void handsOver(Somebody chair, Somebody next) {
        chair.follows(path.cycle + "/hand-over");
        chair.sends("/hand-over");
        chair.sends("/steps/sign");
        chair.reads("main .notice", MeetingPath.NORTH);
        next.opensTheDesk();
        next.follows(path.cycle + "/hand-over");
        next.sends("/steps/receive");
        next.follows(path.cycle);
        next.reads("main .chip.on", "Handed over");
    }

    private void readsTheThread(Somebody visitor) {
        visitor.arrives();
        visitor.follows("/forums");
        visitor.followsText("Forum of the Two Rivers");
        visitor.follows(path.cycle);
        visitor.followsText(ADVICE);
        assertThat(visitor.at("h1")).containsText(Pattern.compile("-\\d+"));
        assertThat(visitor.at("article ol.thread-line li")).hasCount(2);
        visitor.followsText(MeetingPath.SESSION);
        visitor.followsText(MeetingPath.PITCH);
        assertThat(visitor.at("dl.facts a[href='" + path.call + "']")).isVisible();
        assertThat(visitor.at("dl.facts a[href='/practices/" + MeetingPath.PRACTICE + "']"))
                .isVisible();
        assertThat(visitor.at("dl.facts a[href^='/recommendations/']")).isVisible();
    }
}
