package corridor.operations;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Figures stand on a port of their own, and whoever asks for life or readiness is told no more than that. */
@CorridorTest(
        properties = {
            CorridorTest.EMPTY,
            "management.server.port=0",
            "spring.test.metrics.export=true",
            "management.defaults.metrics.export.enabled=true",
            "management.prometheus.metrics.export.enabled=true"
        },
        webEnvironment = WebEnvironment.RANDOM_PORT,
        profiles = {"development", "metrics"})
class MetricsTests {

    @Value("${local.server.port}")
    private int port;

    @Value("${local.management.port}")
    private int management;

    @Test
    void givesFiguresOnThePortOfTheirOwnAlone() throws Exception {
        assertThat(get(port, "/about?q=canary.person@example.org").statusCode()).isEqualTo(200);
        assertThat(get(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
        HttpResponse<String> figures = get(management, "/actuator/prometheus");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body())
                .contains("uri=\"/about\"", "jvm_memory_used_bytes", "hikaricp_connections")
                .contains("corridor_jobs_due", "corridor_letters_waiting", "corridor_index_pending")
                .contains("corridor_backup_age_seconds -1.0", "corridor_invariants_broken 0.0")
                .doesNotContain("canary.person");
    }

    @Test
    void tellsLifeFromReadiness() throws Exception {
        for (String probe : new String[] {"", "/liveness", "/readiness"}) {
            HttpResponse<String> answer = get(management, "/actuator/health" + probe);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("UP").doesNotContain("records");
        }
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
