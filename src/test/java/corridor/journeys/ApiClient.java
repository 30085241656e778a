package corridor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that knows the API and nothing else of Corridor. */
final class ApiClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final String token;

    /** An empty token: a program of nobody in particular. */
    ApiClient(int port, String token) {
        this.root = "http://localhost:" + port + "/api/v1";
        this.token = token;
    }

    JsonNode get(String path) {
        return done(send("GET", path, null));
    }

    JsonNode post(String path, Object body) {
        return done(send("POST", path, body));
    }

    JsonNode put(String path, Object body) {
        return done(send("PUT", path, body));
    }

    /** The status and the code of a refusal, such as {@code 403 right-missing}. */
    String refused(String method, String path, @Nullable Object body) {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        return answer.statusCode() + " "
                + JSON.readTree(answer.body()).get("code").asString();
    }

    JsonNode upload(String path, String name, String text) {
        String mark = "----a-mark-between-parts";
        String body = "--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--" + mark + "--\r\n";
        return done(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    private static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
