package corridor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From an organisation that nobody knows to a peer-reviewed practice, by programs with tokens alone. */
@CorridorTest(
        properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiJourneyTests {

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private static String inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    /** Somebody with an account and a token; both come from pages, which the API does not replace. */
    private ApiClient person(String name) {
        String token = "corridor_" + (name + "x".repeat(43)).substring(0, 43);
        database.sql("""
                with known as (
                  insert into actors.person (name, email, language) values (:name, :email, 'en') returning id)
                insert into accounts.token (person, name, digest, scopes, strong, created_at, expires_at)
                select id, 'program', :digest, '{write,read}', true, now(), now() + interval '1 day' from known""")
                .param("name", name)
                .param("email", email(name))
                .param("digest", digest(token))
                .update();
        return new ApiClient(port, token);
    }

    private static String email(String name) {
        return name + "@example.org";
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ApiClient keeper(String name) {
        ApiClient keeper = person(name);
        database.sql("""
                insert into actors.membership (person, role, starts, granted_by)
                select id, 'secretariat', current_date - 1, 'setup' from actors.person where email = :email""").param("email", email(name)).update();
        return keeper;
    }

    /** Two people of the secretariat give a role that decides. */
    private void appoint(ApiClient first, ApiClient second, String name, String role, String organisation) {
        long asked = first.post(
                        "/appointments",
                        Map.of(
                                "email", email(name),
                                "name", name,
                                "role", role,
                                "organisation", organisation,
                                "starts", inDays(0)))
                .get("id")
                .asLong();
        assertThat(first.refused("POST", "/appointments/" + asked + "/decision", Map.of("version", 1, "granted", true)))
                .isEqualTo("403 second-person-needed");
        second.post("/appointments/" + asked + "/decision", Map.of("version", 1, "granted", true));
    }

    private static Map<String, Object> version(JsonNode record) {
        return Map.of("version", record.get("version").asInt());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Test
    void bringsAPracticeFromItsFirstWordToItsPeerReview() {
        ApiClient visitor = new ApiClient(port, "");
        ApiClient vera = keeper("vera");
        ApiClient sara = keeper("sara");
        ApiClient ana = person("ana");
        ApiClient ben = person("ben");
        String harbour = register(ana, "Harbour of Quixwort");
        JsonNode office = vera.get("/organisations/" + harbour + "/office");
        assertThat(visitor.refused("GET", "/organisations/" + harbour + "/office", null))
                .isEqualTo("403 office-confidential");
        vera.post(
                "/organisations/" + harbour + "/office/verification",
                Map.of(
                        "version", office.get("verification").get("version").asInt(),
                        "until", inDays(365)));
        appoint(vera, sara, "ben", "focal-point", harbour);

        String practice = publish(vera, ana, ben, harbour);
        await(() -> visitor.get("/practices?q=Brambledon").get("total").asInt() == 1);
        document(visitor, ana, practice);
        review(vera, sara, practice);
        assertThat(visitor.get("/practices/" + practice).get("status").asString())
                .isEqualTo("peer-reviewed");
        correct(visitor, ana, vera, practice);
        report(visitor, ana, vera, practice);
        write(vera);
    }

    private static String register(ApiClient person, String name) {
        return person.post(
                        "/organisations",
                        Map.of("name", Map.of("en", name), "kind", "network", "country", "KE", "different", true))
                .get("slug")
                .asString();
    }

    private static String publish(ApiClient secretariat, ApiClient writer, ApiClient focal, String organisation) {
        JsonNode begun = writer.post(
                "/submissions",
                Map.of("organisation", organisation, "language", "en", "title", "Savings clubs of Brambledon"));
        String path = "/submissions/" + begun.get("id").asLong();
        assertThat(writer.refused("POST", path + "/steps/submit", version(begun)))
                .startsWith("409 ");
        JsonNode written = fill(writer, path, begun);
        assertThat(list(written.get("missing"))).isEmpty();
        assertThat(writer.refused("PUT", path + "/story", Map.of("version", 1, "fields", Map.of())))
                .isEqualTo("412 version-stale");
        JsonNode sent = writer.post(path + "/steps/submit", version(written));
        assertThat(secretariat.get("/tasks").toString()).contains("Check the practice “Savings clubs of Brambledon”");
        secretariat.post(
                path + "/steps/return", Map.of("version", sent.get("version").asInt(), "reason", "Which year?"));
        assertThat(writer.get("/tasks").toString()).contains("as asked");
        JsonNode again = writer.post(path + "/steps/resubmit", version(writer.get(path)));
        JsonNode cleared = secretariat.post(path + "/steps/clear", version(again));
        assertThat(writer.refused("POST", path + "/steps/publish", version(cleared)))
                .isEqualTo("403 right-missing");
        JsonNode published = focal.post(path + "/steps/publish", version(cleared));
        assertThat(published.get("state").asString()).isEqualTo("checked");
        return published.get("slug").asString();
    }

    private static JsonNode fill(ApiClient writer, String path, JsonNode begun) {
        Map<String, Map<String, List<String>>> screens = Map.of(
                "story", Map.of("summary", List.of("Clubs save together."), "approach", List.of("Step by step.")),
                "place",
                        Map.of(
                                "country", List.of("Kenya"),
                                "level", List.of("local"),
                                "from", List.of("2019"),
                                "maturity", List.of("pilot")),
                "outcome", Map.of("takeaway", List.of("Begin small."), "failed", List.of("The forms.")),
                "sorting", Map.of("theme", List.of("remittances")));
        JsonNode now = begun;
        for (Map.Entry<String, Map<String, List<String>>> screen : screens.entrySet()) {
            now = writer.put(
                    path + "/" + screen.getKey(),
                    Map.of("version", now.get("version").asInt(), "fields", screen.getValue()));
        }
        return now;
    }

    private static void document(ApiClient visitor, ApiClient writer, String practice) {
        long id = visitor.get("/practices/" + practice).get("id").asLong();
        writer.upload("/documents?about=practice:" + id + "&title=Handbook&readers=public", "handbook.txt", "How to.");
        assertThat(visitor.get("/documents?about=practice:" + id).toString()).contains("Handbook");
    }

    private void review(ApiClient vera, ApiClient sara, String practice) {
        List<ApiClient> reviewers = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> {
                    ApiClient reviewer = person("reviewer" + number);
                    String home = number == 1 ? "" : register(reviewer, "Institute number " + number);
                    appoint(vera, sara, "reviewer" + number, "reviewer", home);
                    return reviewer;
                })
                .toList();
        JsonNode begun = vera.post(
                "/reviews/rounds", Map.of("practice", practice, "visibility", "double-blind", "deadline", inDays(30)));
        long round = begun.get("round").get("id").asLong();
        List<JsonNode> offered = list(vera.post("/reviews/rounds/balance", vera.get("/reviews/rounds/balance")));
        assertThat(offered).hasSize(3).allMatch(one -> one.hasNonNull("part"));
        reviewers.forEach(ApiJourneyTests::judge);
        JsonNode file = vera.get("/reviews/rounds/" + round);
        assertThat(file.get("standing").asString()).isEqualTo("recommend");
        vera.post(
                "/reviews/rounds/" + round + "/conclusion",
                Map.of("version", file.get("version").asInt(), "reasons", "All three recommend it."));
    }

    private static void judge(ApiClient reviewer) {
        assertThat(reviewer.get("/tasks").toString()).contains("review-answer");
        JsonNode part = reviewer.get("/reviews").get(0);
        String path = "/reviews/" + part.get("id").asLong();
        JsonNode opened = reviewer.post(
                path + "/acceptance?version=" + part.get("version").asInt(), Map.of());
        Map<String, Object> score = Map.of("points", 4, "reason", "It holds.");
        JsonNode saved = reviewer.put(
                path + "/answers?version=" + opened.get("version").asInt(),
                Map.of(
                        "scores",
                        Map.of("relevance", score, "evidence", score, "transferability", score, "inclusion", score),
                        "verdict",
                        "recommend",
                        "comment",
                        "Well told."));
        reviewer.post(path + "/delivery?version=" + saved.get("version").asInt(), Map.of());
        assertThat(reviewer.get("/tasks").get("total").asInt()).isZero();
    }

    private static void correct(ApiClient visitor, ApiClient asker, ApiClient secretariat, String practice) {
        assertThat(asker.refused("POST", "/practices/" + practice + "/corrections", Map.of("name", "Eve")))
                .isEqualTo("422 field-wrong");
        asker.post(
                "/practices/" + practice + "/corrections",
                Map.of("name", "Eve", "email", "eve@example.org", "message", "It began in 2018."));
        assertThat(visitor.refused("GET", "/requests", null)).isEqualTo("403 requests-confidential");
        JsonNode request = secretariat.get("/requests").get(0);
        secretariat.post(
                "/requests/" + request.get("id").asLong() + "/answer",
                Map.of(
                        "version",
                        request.get("version").asInt(),
                        "accepted",
                        true,
                        "text",
                        "Thank you, it is mended."));
        assertThat(list(secretariat.get("/requests"))).isEmpty();
    }

    private static void report(ApiClient visitor, ApiClient asker, ApiClient secretariat, String practice) {
        asker.post(
                "/reports",
                Map.of("kind", "practice", "address", practice, "concern", "false", "message", "It never happened."));
        JsonNode report = secretariat.get("/reports").get(0);
        String steps = "/reports/" + report.get("id").asLong() + "/steps/";
        JsonNode held = secretariat.post(
                steps + "hold", Map.of("version", report.get("version").asInt(), "reason", "We look into it."));
        assertThat(visitor.refused("GET", "/practices/" + practice, null)).startsWith("404 ");
        secretariat.post(
                steps + "release", Map.of("version", held.get("version").asInt(), "reason", "It did happen."));
        assertThat(visitor.get("/practices/" + practice).get("slug").asString()).isEqualTo(practice);
    }

    private static void write(ApiClient secretariat) {
        JsonNode draft = secretariat.post("/letters/drafts", Map.of());
        String path = "/letters/drafts/" + draft.get("id").asLong();
        JsonNode changed = secretariat.put(
                path,
                Map.of(
                        "version", draft.get("version").asInt(),
                        "subject", Map.of("en", "News of {site}"),
                        "text", Map.of("en", "Dear {name}, a practice was reviewed."),
                        "to",
                                Map.of(
                                        "roles", List.of("reviewer"),
                                        "countries", List.of(),
                                        "languages", List.of(),
                                        "addresses", List.of())));
        secretariat.post(path + "/sending?version=" + changed.get("version").asInt(), Map.of());
        await(() -> list(secretariat.get(path + "/results")).stream()
                        .mapToInt(JsonNode::asInt)
                        .sum()
                == 3);
    }

    private static void await(BooleanSupplier done) {
        for (int tries = 0; tries < 200 && !done.getAsBoolean(); tries++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
