package corridor.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.math.BigInteger;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser that keeps the cookie of its session, and a mailbox beside it. */
final class TestBrowser {

    static final String COOKIE = "corridor-session";
    static final String PASSWORD = "four quiet herons wade";

    private static final Pattern LINK = Pattern.compile("/(registration|password)/[A-Za-z0-9_-]{43}");

    private final MockMvc web;
    private final JdbcClient database;
    private @Nullable String session;
    private @Nullable Cookie arrival;
    private @Nullable Cookie departure;
    private @Nullable Cookie challenge;

    TestBrowser(MockMvc web, JdbcClient database) {
        this.web = web;
        this.database = database;
    }

    MockHttpServletResponse get(String path) throws Exception {
        return perform(MockMvcRequestBuilders.get(java.net.URI.create(path)));
    }

    String page(String path) throws Exception {
        return get(path).getContentAsString();
    }

    MockHttpServletResponse post(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(path).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return perform(request);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null) {
            request.cookie(new Cookie(COOKIE, session));
        }
        if (arrival != null) {
            request.cookie(arrival);
        }
        if (departure != null) {
            request.cookie(departure);
        }
        if (challenge != null) {
            request.cookie(challenge);
        }
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        Cookie given = answer.getCookie(COOKIE);
        if (given != null) {
            session = given.getMaxAge() == 0 ? null : given.getValue();
        }
        Cookie toSign = answer.getCookie("corridor-challenge");
        challenge = toSign == null ? challenge : toSign;
        Cookie left = answer.getCookie("corridor-departure");
        departure = left == null ? departure : left;
        Cookie step = answer.getCookie("corridor-arrival");
        if (step != null) {
            arrival = step.getMaxAge() == 0 ? null : step;
        }
        return answer;
    }

    /** Shows this as its session from now on. */
    void hold(@Nullable String value) {
        session = value;
    }

    @Nullable
    String session() {
        return session;
    }

    /** Sets up one-time codes and returns the secret of them. */
    byte[] setUpCodes(Clock clock) throws Exception {
        post("/account/codes");
        byte[] secret = shownSecret();
        String shown = post(
                        "/account/codes/confirm", "code", OneTimeCode.at(secret, OneTimeCode.stepAt(clock.instant())))
                .getContentAsString();
        if (!shown.contains("class=\"secrets\"")) {
            throw new AssertionError(shown);
        }
        return secret;
    }

    /** What is typed into an app instead of the picture. */
    byte[] shownSecret() throws Exception {
        Matcher typed = Pattern.compile("<code dir=\"ltr\">([A-Z2-7 ]+)</code>").matcher(page("/account/codes"));
        if (!typed.find()) {
            throw new AssertionError("No secret on the page");
        }
        String text = typed.group(1).replace(" ", "");
        byte[] bytes = new byte[text.length() * 5 / 8];
        BigInteger number = BigInteger.ZERO;
        for (int at = 0; at < text.length(); at++) {
            number = number.shiftLeft(5)
                    .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(at))));
        }
        byte[] all = number.toByteArray();
        for (int at = 1; at <= Math.min(all.length, bytes.length); at++) {
            bytes[bytes.length - at] = all[all.length - at];
        }
        return bytes;
    }

    boolean signedIn() throws Exception {
        return get("/account").getStatus() == 200;
    }

    /** Opens an account from the first form to the last. */
    void register(String email) throws Exception {
        post("/registration", "email", email);
        complete(link(email));
    }

    MockHttpServletResponse complete(String link) throws Exception {
        return post(link, "name", "Ana Pop", "password", PASSWORD, "accepted", "yes");
    }

    MockHttpServletResponse signIn(String email, String password) throws Exception {
        return post("/sign-in", "email", email, "password", password);
    }

    /** The link in the newest letter to an address. */
    String link(String email) {
        Matcher found = LINK.matcher(newestLetter(email));
        if (!found.find()) {
            throw new AssertionError("No link in the letter to " + email);
        }
        return found.group();
    }

    String newestLetter(String email) {
        return database.sql("select text from outbox.letter where recipient = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
    }

    long letters(String email) {
        return database.sql("select count(*) from outbox.letter where recipient = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }
}
