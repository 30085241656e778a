package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import corridor.CorridorTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city needs something, a school offers it, a union of those concerned joins: what they make of it becomes a partnership. */
@CorridorTest(
        properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class PartnershipJourneyTests {

    private static final String CITY = "Port of Alderwick";
    private static final String SCHOOL = "Birchfield Language School";
    private static final String UNION = "Cedar Shore Diaspora Union";
    private static final String TITLE = "Words before the first shift";

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private final Inspection inspection = new Inspection();

    @Test
    void leadsFromANeedToAPartnershipOfThree() {
        try (Browsing browsing = new Browsing()) {
            Somebody secretariat = new Somebody(browsing, port, 1440, inspection);
            secretariat.signsInAs("secretariat");
            Somebody city = speaker(browsing, secretariat, "city.path@example.org", CITY, "local-government");
            Somebody school = speaker(browsing, secretariat, "school.path@example.org", SCHOOL, "academia");
            Somebody union = speaker(browsing, secretariat, "union.path@example.org", UNION, "diaspora-association");
            areConfirmed(browsing);
            lists(city, CITY, "need", "Somebody who teaches carers the language before they leave");
            lists(school, SCHOOL, "offer", "Courses for people in health work");
            meet(city, school);
            PartnershipPath path = new PartnershipPath(List.of(CITY, SCHOOL, UNION));
            path.asksAThird(city, UNION);
            path.takesPart(school);
            path.takesPart(union);
            path.plans(city);
            path.declares(city, CITY);
            path.declares(school, SCHOOL);
            path.declares(union, UNION);
            path.submits(city);
            path.clears(secretariat, TITLE);
            for (Somebody one : List.of(city, school, union)) {
                path.agrees(one);
            }
            path.begins(city);
            for (Somebody one : List.of(city, school, union)) {
                path.shows(one);
            }
            path.answersTheGuide(city, "It took us two years to find each other.");
            path.readsTheGuideOf(school, CITY, "It took us two years to find each other.");
            path.asksHowItIsSeen(union);
            path.tiesTo(city, "/practices/eu-global-diaspora-facility", "Their map showed us whom to ask.");
            reads(new Somebody(browsing, port, 360, inspection));
            inspection.foundNothing();
        }
    }

    private Somebody speaker(Browsing browsing, Somebody secretariat, String email, String organisation, String kind) {
        Somebody one = new Somebody(browsing, port, 1440, inspection);
        Registering.open(one.page(), database, email, "a quiet harbour at dawn");
        Registering.enter(one, organisation, kind);
        Registering.propose(secretariat, email, "focal-point", organisation);
        return one;
    }

    /** Somebody else says yes to those who shall speak for an organisation. */
    private void areConfirmed(Browsing browsing) {
        Somebody administrator = new Somebody(browsing, port, 1440, inspection);
        administrator.signsInAs("administrator");
        administrator.opensTheDesk();
        administrator.follows("/appointments");
        administrator.sends("/yes");
        administrator.sends("/yes");
        administrator.sends("/yes");
        assertThat(administrator.at("form[action$='/yes']")).hasCount(0);
    }

    private static void lists(Somebody one, String organisation, String side, String title) {
        one.arrives();
        one.follows("/exchange");
        one.follows("/exchange/new?side=" + side);
        one.chooses("organisation", organisation);
        one.fills("title-en", title);
        one.fills("text-en", "Twice a year, for twenty people, in the evening.");
        one.ticks("themes", "skills");
        one.ticks("capabilities", "language-training");
        one.at("select[name=scope]").selectOption("anywhere");
        one.ticks("languages", "en");
        one.fills("starts", LocalDate.now(ZoneOffset.UTC).toString());
        one.fills("ends", LocalDate.now(ZoneOffset.UTC).plusMonths(6).toString());
        one.at("select[name=shownTo]").selectOption("public");
        one.sends("/exchange");
        one.reads("h1", title);
        one.sends("/steps/open");
    }

    /** The school finds the need, with the reasons; the city says yes, and both make a partnership of it. */
    private static void meet(Somebody city, Somebody school) {
        school.follows("*/matches");
        school.reads("main", CITY);
        school.followsText("Side by side");
        school.fills("message", "We could begin in the spring.");
        school.fills("name", "Head of the school");
        school.fills("email", "school.path@example.org");
        school.sends("/exchange/introductions");
        city.opensTheDesk();
        city.follows("/exchange/introductions/*");
        city.reads("main", "We could begin in the spring.");
        city.fills("name", "Desk for carers");
        city.fills("email", "city.path@example.org");
        city.sends("/steps/accept");
        city.reads("main", "school.path@example.org");
        city.fills("title", TITLE);
        city.sends("/steps/convert");
        city.followsText(TITLE);
        city.reads("h1", TITLE);
    }

    private static void reads(Somebody visitor) {
        visitor.arrives();
        visitor.follows("/partnerships");
        visitor.followsText(TITLE);
        visitor.reads("main", SCHOOL);
        visitor.reads("main", UNION);
    }
}
