package corridor.site;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no browser sends, byte by byte. */
@CorridorTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HostileRequestTests {

    @LocalServerPort
    private int port;

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String path, String... headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + lines(headers) + "Connection: close\r\n\r\n");
    }

    private static String lines(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (all.stream().noneMatch(header -> header.startsWith("Host:"))) {
            all.add("Host: localhost");
        }
        return all.stream().map(header -> header + "\r\n").collect(Collectors.joining());
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String head(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/account",
                "/sign-in",
                "/practices/iris",
                "/practices.atom",
                "/sitemap.xml",
                "/robots.txt",
                "/api/v1/practices/iris",
                "/api/openapi.json",
                "/no-such"
            })
    void repeatsNoHostFromARequest(String path) throws Exception {
        String answer = get(
                path,
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil.example",
                "Forwarded: host=evil.example;for=192.0.2.7");
        assertThat(status(answer)).isIn(200, 302, 404);
        assertThat(answer).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/practices", "/api/v1/account", "/practices.csv"})
    void sharesNothingWithOtherOrigins(String path) throws Exception {
        assertThat(head(get(path, "Origin: https://elsewhere.example")).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("access-control");
        String preflight =
                send("OPTIONS " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://elsewhere.example\r\n"
                        + "Access-Control-Request-Method: PUT\r\nAccess-Control-Request-Headers: authorization\r\n"
                        + "Connection: close\r\n\r\n");
        assertThat(head(preflight).toLowerCase(java.util.Locale.ROOT)).doesNotContain("access-control");
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE,/",
        "TRACK,/",
        "CONNECT,/",
        "DEBUG,/",
        "PROPFIND,/",
        "DELETE,/",
        "PUT,/practices/iris",
        "PATCH,/api/v1/practices/iris"
    })
    void takesNoMethodThatIsNotNamed(String method, String path) throws Exception {
        String answer =
                send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Secret: canary\r\nContent-Length: 0\r\n"
                        + "Connection: close\r\n\r\n");
        assertThat(status(answer)).isIn(400, 403, 404, 405, 501);
        assertThat(answer).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/practices/../operations",
                "/assets/..%2f..%2fapplication.yml",
                "/assets/%2e%2e/application.yml",
                "/assets/....//application.yml",
                "/assets/..;/application.yml",
                "/api/..;/account",
                "/webjars/..%5c..%5capplication.yml",
                "//evil.example/..",
                "/%00",
                "/practices/%0d%0aSet-Cookie:%20a=b",
                "/documents/1/1/..%2f..%2fetc%2fpasswd"
            })
    void staysWithinItsAddresses(String path) throws Exception {
        String answer = get(path);
        assertThat(status(answer)).as(path).isIn(302, 400, 403, 404);
        assertThat(answer).doesNotContain("datasource", "root:", "\r\nSet-Cookie: a=b", "Location: //evil");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        assertThat(status(get("/", "X-Long: " + "x".repeat(20_000)))).isIn(400, 431);
        assertThat(status(get("/practices?q=" + "x".repeat(20_000)))).isIn(400, 414);
        assertThat(status(get("/", "Cookie: " + "a=b; ".repeat(5_000)))).isIn(400, 431);
        assertThat(status(get(
                        "/",
                        IntStream.range(0, 500)
                                .mapToObj(number -> "X-" + number + ": x")
                                .toArray(String[]::new))))
                .isIn(400, 431);
    }

    @Test
    void refusesTooManyFieldsAndTooLongAForm() throws Exception {
        String many = IntStream.range(0, 5_000)
                .mapToObj(number -> "f" + number + "=x")
                .collect(Collectors.joining("&"));
        assertThat(status(form("/sign-in", many))).isIn(400, 403, 413);
        assertThat(status(form("/sign-in", "email=" + "x".repeat(3_000_000)))).isIn(400, 403, 413);
        assertThat(status(get("/practices?" + many.substring(0, 7_000)))).isIn(200, 400);
    }

    private String form(String path, String body) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @Test
    void believesOneLengthOfABodyAlone() throws Exception {
        String smuggled = "GET /operations HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(status(send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n"
                        + "Connection: close\r\n\r\nabcdef")))
                .isEqualTo(400);
        String both = send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n"
                + "Connection: close\r\n\r\n0\r\n\r\n" + smuggled);
        assertThat(both.split("HTTP/1\\.1 ", -1)).as("one answer").hasSize(2);
        assertThat(status(send("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n")))
                .isEqualTo(400);
    }

    @Test
    void keepsTheTokenOfFormsFromScriptsAndOtherSites() throws Exception {
        assertThat(head(get("/sign-in")).lines().filter(line -> line.startsWith("Set-Cookie: XSRF-TOKEN=")))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("Path=/", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }
}
