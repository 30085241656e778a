package corridor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Corridor as {@code bin/dev} starts it, on a data folder of its own. All that the benchmark knows of it is here. */
final class Corridor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    static final String TOKEN = "bench";

    private final Options options;
    private final Path data;
    private final Process process;
    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final double start;
    private final double disturbance;

    private Corridor(Options options, Path data) throws IOException, InterruptedException {
        this.options = options;
        this.data = data;
        int port = freePort();
        this.server = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder command = new ProcessBuilder(
                options.root().resolve("bin/dev").toAbsolutePath().toString());
        command.environment().put("PORT", String.valueOf(port));
        command.environment().put("DATA", data.toAbsolutePath().toString());
        // the limit of a page is a file of its size from the same server
        command.environment()
                .put(
                        "SPRING_WEB_RESOURCES_STATICLOCATIONS",
                        "classpath:/static/,file:" + statics().toAbsolutePath() + "/");
        Others others = Others.beside(List.of());
        long began = System.nanoTime();
        this.process =
                command.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitFirstPage();
        this.start = (System.nanoTime() - began) / 1e9;
        this.disturbance = others.share();
    }

    static Corridor start(Options options, Path data) {
        try {
            Files.createDirectories(options.files().resolve("static/bench"));
            return new Corridor(options, data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitFirstPage() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("/").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // nothing listens yet
            }
            Thread.sleep(50);
        }
        process.destroy();
        throw new IllegalStateException("Corridor did not show its first page; see " + log());
    }

    private Path log() {
        return options.files().resolve("corridor.log");
    }

    private Path statics() {
        return options.files().resolve("static");
    }

    URI server() {
        return server;
    }

    /** Seconds from the start of {@code bin/dev} to the first page. */
    double secondsToFirstPage() {
        return start;
    }

    /** The share of the processors that others used during the start. */
    double disturbance() {
        return disturbance;
    }

    /**
     * The Cookie header of someone who is signed in, in a development start: the secretariat, which may import. The token
     * against forged requests is of our own choosing: it only has to stand in the cookie and in the header alike.
     */
    String signedInCookie() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve("/development/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "XSRF-TOKEN=" + TOKEN)
                .header("X-XSRF-TOKEN", TOKEN)
                .POST(BodyPublishers.ofString("role=secretariat"))
                .build());
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> cookie.startsWith("corridor-session="))
                .findFirst()
                .map(session -> session + "; XSRF-TOKEN=" + TOKEN)
                .orElseThrow(
                        () -> new IllegalStateException("Nobody could be signed in: POST /development/sign-in answered "
                                + answer.statusCode() + " without a session"));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).build());
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return parsed(answer.body());
    }

    /** A page as somebody who is signed in sees it. */
    String page(String path, String cookie) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve(path))
                .header("Cookie", cookie)
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    JsonNode json(String path, String cookie) {
        return parsed(page(path, cookie));
    }

    /** The mark by which a page is known again; blank where it has none. */
    String etag(String path) {
        return get(path).headers().firstValue("ETag").orElse("");
    }

    /** Sends a form as a browser does; whoever is led on was understood. */
    void form(String path, Map<String, String> fields, String cookie) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .header("X-XSRF-TOKEN", TOKEN)
                .POST(BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("The form " + path + " answered " + answer.statusCode());
        }
    }

    /** Sends JSON and reads the answer; without a cookie as a visitor. */
    JsonNode send(String method, String path, Object body, String cookie) {
        String sent = new ObjectMapper().valueToTree(body).toString();
        HttpResponse<String> answer = change(
                method,
                server.resolve(path),
                "application/json",
                BodyPublishers.ofString(sent),
                cookie.isEmpty() ? "XSRF-TOKEN=" + TOKEN : cookie);
        return parsed(answer.body());
    }

    /** How many practices a visitor finds. */
    long total() {
        return json("/api/v1/practices?size=1").get("total").asLong();
    }

    /** Sends a file to import, confirms what its columns are, and returns where its progress can be asked for. */
    URI importFile(Path file, String cookie) throws IOException {
        String boundary = "corridor-bench-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        HttpResponse<String> answer = change(
                "POST",
                server.resolve("/api/v1/practices/imports"),
                "multipart/form-data; boundary=" + boundary,
                body,
                cookie);
        URI where = server.resolve(answer.headers().firstValue("Location").orElseThrow());
        change("PUT", URI.create(where + "/mapping"), "application/json", BodyPublishers.ofString("{}"), cookie);
        return where;
    }

    /** Makes public what an import has drafted. */
    void publish(URI where, String cookie) {
        change("POST", URI.create(where + "/publication"), "application/json", BodyPublishers.noBody(), cookie);
    }

    /** Where an import stands: running, done, publishing, published. Throws where it failed. */
    String importState(URI where, String cookie) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(where).header("Cookie", cookie).build());
        String state = parsed(answer.body()).path("state").asText();
        if (answer.statusCode() != 200 || state.equals("failed")) {
            throw new IllegalStateException("The import ended with " + answer.statusCode() + ": " + answer.body());
        }
        return state;
    }

    private HttpResponse<String> change(String method, URI where, String type, BodyPublisher body, String cookie) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(where)
                .header("Content-Type", type)
                .header("Cookie", cookie)
                .header("X-XSRF-TOKEN", TOKEN)
                .method(method, body)
                .build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + where + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static JsonNode parsed(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException failure) {
            throw new UncheckedIOException("Not JSON: " + body, failure);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Lets Corridor's own server serve a file of the size of these pages: the one of middle size, as it is.
     *
     * @return the path of the file
     */
    String asStaticFile(String name, List<String> pages) {
        try {
            String middle = pages.stream()
                    .map(page -> get(page).body())
                    .sorted(Comparator.comparingInt(String::length))
                    .skip(pages.size() / 2)
                    .findFirst()
                    .orElseThrow();
            Files.writeString(statics().resolve("bench/" + name + ".html"), middle);
            return "/bench/" + name + ".html";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of its own process, all pages counted. */
    long residentMemory() {
        return Memory.resident(process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow()
                .pid());
    }

    /** Of its embedded PostgreSQL, pages that its processes share counted once. */
    long databaseMemory() {
        return Memory.proportional(database());
    }

    /** Those that do its work. */
    List<ProcessHandle> processes() {
        return List.of(process.toHandle(), database());
    }

    private ProcessHandle database() {
        try (Stream<Path> files = Files.walk(data, 3)) {
            Path pid = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            long number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            return ProcessHandle.of(number).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Corridor did not stop within a minute; see " + log());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
