package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.TestClock;
import corridor.calls.CallTimes;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first half of the path: a meeting is drafted and announced, a call is answered and decided on, a pitch is confirmed. */
final class MeetingPath {

    static final String AUTHOR = "author.path@example.org";
    static final String CITY = "Fernhaven on the River";
    static final String NORTH = "Northgate Interior Department";
    static final String PITCH = "One desk for returning nurses";
    static final String PRACTICE = "eu-global-diaspora-facility";
    static final String SESSION = "What helped people who came back";

    private final TestClock clock;
    private final CallTimes calls;
    private final JdbcClient database;
    String cycle = "";
    String call = "";
    String session = "";

    MeetingPath(TestClock clock, CallTimes calls, JdbcClient database) {
        this.clock = clock;
        this.calls = calls;
        this.database = database;
    }

    LocalDate day(int later) {
        return LocalDate.now(clock).plusDays(later);
    }

    void drafts(Somebody secretariat) {
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

    static void isChairedBy(Somebody secretariat, String organisation, LocalDate from, LocalDate until) {
        secretariat.follows("*/chairs");
        secretariat.fills("organisation", organisation);
        secretariat.fills("starts", from.toString());
        secretariat.fills("ends", until.toString());
        secretariat.sends("/chairs");
        secretariat.reads("main ul.plain", organisation);
        secretariat.follows("*/desk");
    }

    void plansASession(Somebody secretariat) {
        secretariat.follows("*/roundtables/edit");
        secretariat.fills("code", "RT1");
        secretariat.fills("title-en", "Skills that travel");
        secretariat.sends("/roundtables");
        secretariat.follows("*/sessions/new");
        secretariat.at("select[name=kind]").selectOption("pitches");
        secretariat.fills("title-en", SESSION);
        secretariat.chooses("roundtable", "RT1");
        secretariat.unfolds();
        secretariat.fills("co-chair", NORTH);
        secretariat.fills("rapporteur", CITY);
        secretariat.sends("/sessions");
        secretariat.followsText(SESSION);
        session = secretariat.address();
        secretariat.sends("/steps/publish");
    }

    void opensACall(Somebody secretariat) {
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

    void answers(Somebody author) {
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

    void decides(Somebody secretariat, Somebody chair) {
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
        chair.chooses("session", SESSION);
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

    void confirms(Somebody author) {
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
        String pitch = author.address();
        author.follows(pitch + "/edit");
        author.fills("takeaway-0", "Ask the hospital first which papers it needs.");
        author.fills("practice", "http://localhost/practices/" + PRACTICE);
        author.sends("/edit");
        author.sends("/steps/confirm");
        author.reads("main .takeaways", "Ask the hospital first");
    }
}
