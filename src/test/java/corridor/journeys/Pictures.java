package corridor.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import corridor.CorridorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes a picture of every page in two languages and three widths, for people to look at. Run by {@code bin/pictures}. */
@CorridorTest(
        properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH, "test.pictures=true"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class Pictures {

    private static final Path FOLDER = Path.of("target/pictures");
    private static final List<String> LANGUAGES = List.of("en", "ar");
    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);
    private static final String PRACTICE = "/practices/eu-global-diaspora-facility";

    private final StringBuilder sheet = new StringBuilder();

    @LocalServerPort
    private int port;

    @Test
    void takesThemAll() throws IOException {
        Files.createDirectories(FOLDER);
        try (Browsing browsing = new Browsing()) {
            heading("Visitor");
            Pages.OPEN.forEach(address -> row(browsing, address, false));
            ask(browsing);
            heading("Secretariat");
            Pages.DESK.forEach(address -> row(browsing, address, true));
        }
        Files.writeString(FOLDER.resolve("index.html"), """
            <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Pictures of every page</title>
            <style>body{font:15px system-ui;margin:24px;background:#777;color:#fff}h2{margin:24px 0 8px;font-size:16px}
            div{display:flex;gap:12px;align-items:flex-start;overflow-x:auto}img{display:block;block-size:480px;inline-size:auto;
            object-fit:cover;object-position:top}a{color:#fff}</style>
            %s</html>
            """.formatted(sheet));
    }

    private void heading(String text) {
        sheet.append("<h1>").append(text).append("</h1>\n");
    }

    private void row(Browsing browsing, String address, boolean desk) {
        sheet.append("<h2>").append(escaped(address)).append("</h2><div>\n");
        for (String language : LANGUAGES) {
            for (int width : WIDTHS) {
                Page page = browsing.page("http://localhost:" + port, width, true);
                if (desk) {
                    Browsing.signIn(page, "secretariat");
                }
                page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                take(page, (desk ? "desk" : "") + address, language, width);
                page.context().close();
            }
        }
        sheet.append("</div>\n");
    }

    /** What a form looks like that was filled in wrongly; and a request for the secretariat's list. */
    private void ask(Browsing browsing) {
        sheet.append("<h2>a form with mistakes</h2><div>\n");
        for (String language : LANGUAGES) {
            for (int width : WIDTHS) {
                Page page = browsing.page("http://localhost:" + port, width, true);
                page.navigate(PRACTICE + "/corrections?lang=" + language);
                page.locator("#name").fill("Ana Pop");
                page.locator("#email").fill("ana");
                page.locator("main form button").click();
                take(page, "mistakes", language, width);
                page.locator("#email").fill("ana@example.org");
                page.locator("#message").fill("It began in 2018, not in 2019: see page 4 of the final report.");
                page.locator("main form button").click();
                page.waitForURL("**/receipt");
                page.context().close();
            }
        }
        sheet.append("</div>\n");
    }

    private void take(Page page, String what, String language, int width) {
        String name = what.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String file = (name.isEmpty() ? "home" : name) + "-" + language + "-" + width + ".png";
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
        sheet.append("<a href=\"%1$s\"><img src=\"%1$s\" alt=\"%2$s, %3$s, %4$d\" loading=\"lazy\"></a>\n"
                .formatted(file, escaped(what), language, width));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
