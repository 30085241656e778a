package corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens an account in the browser, by the link in the letter. */
final class Registering {

    private Registering() {}

    static void open(Page page, JdbcClient database, String email, String password) {
        page.navigate("/registration");
        page.locator("input[name=email]").fill(email);
        page.locator("main form button").click();
        page.waitForURL(Pattern.compile("/registration/sent").asPredicate());
        assertThat(page.locator("h1")).isVisible();
        page.navigate(link(database, email));
        page.locator("input[name=name]").fill("Ana Pop");
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=accepted]").check();
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile("/account"));
    }

    /** Enters an organisation of theirs that nobody has entered yet. */
    static void enter(Somebody one, String organisation, String kind) {
        one.follows("/account/organisation*");
        one.fills("q", organisation);
        one.presses("main form.form button.btn");
        one.follows("/account/organisation/new*");
        one.at("select[name=kind]").selectOption(kind);
        one.presses("main form.form:has(select[name=kind]) button.btn");
        one.reads("h1", organisation);
    }

    /** Somebody of the platform proposes a person for a role. */
    static void propose(Somebody secretariat, String email, String role, String organisation) {
        secretariat.opensTheDesk();
        secretariat.follows("/appointments");
        secretariat.follows("/people");
        secretariat.fills("q", email);
        secretariat.presses("main form[role=search] button");
        secretariat.presses("main ul.plain a[href^='/people/']");
        secretariat.at("select[name=role]").selectOption(role);
        secretariat.fills("organisation", organisation);
        secretariat.sends("/roles");
    }

    private static String link(JdbcClient database, String email) {
        Matcher found = Pattern.compile("/registration/[A-Za-z0-9_-]{43}")
                .matcher(
                        database.sql("select text from outbox.letter where recipient = :email order by id desc limit 1")
                                .param("email", email)
                                .query(String.class)
                                .single());
        if (!found.find()) {
            throw new AssertionError("No link in the letter");
        }
        return found.group();
    }
}
