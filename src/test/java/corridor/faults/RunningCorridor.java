package corridor.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Corridor in a process of its own, with its embedded database in a folder. */
final class RunningCorridor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;
    private final Path folder;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final JsonMapper json = new JsonMapper();

    private RunningCorridor(Process process, String address, Path folder) {
        this.process = process;
        this.address = address;
        this.folder = folder;
    }

    static RunningCorridor start(Path folder, String... settings) throws IOException {
        int port = freePort();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                "corridor.Corridor",
                "--spring.profiles.active=development",
                "--corridor.demo.stage=empty",
                "--server.port=" + port,
                "--corridor.data.folder=" + folder));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("corridor.log").toFile()))
                .start();
        RunningCorridor corridor = new RunningCorridor(process, "http://localhost:" + port, folder);
        corridor.await("the first page", running -> running.answers("/"));
        return corridor;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers(String path) {
        if (!process.isAlive()) {
            throw new AssertionError("Corridor ended by itself; see " + folder.resolve("corridor.log"));
        }
        try {
            return send(HttpRequest.newBuilder(URI.create(address + path)).build())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void await(String what, Predicate<RunningCorridor> reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.test(this)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", interrupted);
            }
        }
    }

    void signIn() throws IOException {
        send(HttpRequest.newBuilder(URI.create(address + "/")).build());
        send(request("/development/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("role=secretariat"))
                .build());
    }

    /** Uploads a CSV file and begins its import; returns the import's id. */
    long importCsv(String csv) throws IOException {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n\r\n" + csv
                + "\r\n--edge--\r\n";
        JsonNode uploaded = json.readTree(send(request("/api/v1/practices/imports")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body());
        long id = uploaded.get("id").asLong();
        send(request("/api/v1/practices/imports/" + id + "/mapping")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{}"))
                .build());
        return id;
    }

    /** Asks for an account; whether Corridor said that the letter is on its way. */
    void publish(long id) throws IOException {
        send(request("/api/v1/practices/imports/" + id + "/publication")
                .POST(BodyPublishers.noBody())
                .build());
    }

    boolean register(String email) {
        try {
            HttpResponse<String> answer = send(request("/registration")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("email=" + email))
                    .build());
            return answer.statusCode() == 302;
        } catch (IOException killed) {
            return false;
        }
    }

    JsonNode get(String path) {
        try {
            return json.readTree(send(request(path).build()).body());
        } catch (IOException failure) {
            throw new AssertionError(path, failure);
        }
    }

    private HttpRequest.Builder request(String path) {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return HttpRequest.newBuilder(URI.create(address + path)).header("X-XSRF-TOKEN", token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** kill -9: no goodbye to anyone. Its database goes on running. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** kill -9 of the database server. */
    void killDatabase() throws IOException {
        String pid = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
