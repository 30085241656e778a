package corridor.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The distribution's Chromium, without a window. */
final class Browsing implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PLACES.stream()
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalStateException("Chromium is missing: bin/verify installs it")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    /** A page of somebody new, on a screen of this width. */
    Page page(String address, int width, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setLocale("en")
                .setAcceptDownloads(true));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /** Signs in as a development start offers it. */
    static void signIn(Page page, String role) {
        page.navigate("/about");
        Locator menu = page.locator("header details.menu").last();
        menu.locator("summary").click();
        menu.locator("button[value=" + role + "]").click();
        page.waitForURL("**/");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
