package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import corridor.CorridorTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody at the entrance whose line fails while people come in. */
@CorridorTest(
        properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH, "test.journeys=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class CheckInJourneyTests {

    private static final List<String> BADGES = List.of("ABCD2345", "EFGH6789", "JKLM2345");

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @Test
    void letsPeopleInWithoutALineAndCountsEachOnce() {
        long cycle = cycle();
        try (Browsing browsing = new Browsing()) {
            Page page = browsing.page("http://localhost:" + port, 360, true);
            page.navigate("/");
            page.locator("details.menu summary").last().click();
            page.locator("button[name=role][value='secretariat']").click();
            page.waitForLoadState();
            page.waitForResponse("**/check-in/expected", () -> page.navigate("/forums/entrance/meeting/check-in"));
            assertThat(page.locator("[data-line]")).hasText("Everything is saved.");
            page.context().setOffline(true);
            for (int at = 0; at < BADGES.size(); at++) {
                show(page, BADGES.get(at));
                assertThat(page.locator("[data-said]")).containsText("Guest " + (at + 1));
                assertThat(page.locator("[data-line]")).containsText(": " + (at + 1));
            }
            show(page, "ZZZZ9999");
            assertThat(page.locator("[data-said]")).containsText("Noted.");
            assertThat(came(cycle)).as("nothing has arrived yet").isZero();
            page.route("**/check-in/notes", CheckInJourneyTests::loseTheAnswer);
            page.context().setOffline(false);
            page.waitForCondition(() -> came(cycle) == BADGES.size());
            assertThat(page.locator("[data-line]")).containsText(": 4");
            page.unroute("**/check-in/notes");
            assertThat(page.locator("[data-line]")).hasText("Everything is saved.");
            assertThat(page.locator("[data-said]")).containsText("No badge of this meeting");
            assertThat(came(cycle)).isEqualTo(BADGES.size());
            page.navigate("/forums/entrance/meeting/check-in");
            assertThat(page.locator("main .lead")).hasText("3 of 3 have come");
        }
    }

    private static void show(Page page, String badge) {
        page.locator("#badge").fill(badge.substring(0, 4) + "-" + badge.substring(4));
        page.locator("#badge").press("Enter");
        assertThat(page.locator("#badge")).hasValue("");
    }

    /** The server takes what was sent, and the line fails again before it has said so. */
    private static void loseTheAnswer(Route route) {
        route.fetch();
        route.abort();
    }

    private long came(long cycle) {
        return database.sql("""
                select count(*) from participation.check_in c join participation.registration r on r.id = c.registration
                where r.cycle = :cycle""").param("cycle", cycle).query(Long.class).single();
    }

    /** A meeting with three guests who have badges. */
    private long cycle() {
        long forum = database.sql("""
                insert into forum.forum (slug, kind, name, origin) values ('entrance', 'regional', '{"en": "Entrance"}', 'own')
                returning id""").query(Long.class).single();
        long cycle = database.sql("""
                insert into forum.cycle (forum, slug, state, audience, number, title, theme, starts, ends, origin)
                values (:forum, 'meeting', 'under-way', '{public}', 1, '{"en": "Meeting"}', '{"en": "Theme"}', current_date,
                    current_date + 1, 'own')
                returning id""").param("forum", forum).query(Long.class).single();
        for (int at = 0; at < BADGES.size(); at++) {
            database.sql("""
                    with guest as (
                      insert into participation.registration (state, audience, cycle, name, email, part, language, asked_at,
                          confirmed_at)
                      values ('confirmed', '{restricted:secretariat}', :cycle, :name, :email, 'speaker', 'en', now(), now())
                      returning id),
                    listed as (
                      insert into participation.participant (registration, audience, cycle, name, function, part, listed)
                      select id, '{restricted:secretariat}', :cycle, :name, '', 'speaker', false from guest)
                    insert into participation.badge (registration, code, made_at) select id, :code, now() from guest""")
                    .param("cycle", cycle)
                    .param("name", "Guest " + (at + 1))
                    .param("email", "guest" + at + "@example.org")
                    .param("code", BADGES.get(at))
                    .update();
        }
        return cycle;
    }
}
