package corridor.calls.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.calls.CallScene;
import corridor.calls.submissions.BlindDocument;
import corridor.questions.Answers;
import corridor.search.SearchIndex;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import corridor.workflow.Target;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Two worlds that differ in nothing but who answered look the same to a blind reviewer, byte by byte, at every address. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class BlindWorldsTests {

    private static final int WORLDS = 6;
    private static final List<String> BEGINNINGS = List.of(
            "/calls", "/appraisals", "/documents", "/search", "/desk", "/question-sets", "/exports", "/account/data");
    private static final List<String> LETTERS =
            List.of("abcdefghijk", "абвгдежз", "ابتثجحخد", "山水火木金土月日", "a.b*c(d[e+f?g\\h$");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Organisations organisations;

    @Autowired
    private SearchIndex index;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MockMvc http;

    private final Random random = new Random(20_261_123);

    /** Whoever answers: everything by which they could be known. */
    private record Author(String person, String email, String organisation, String shortName, String alias) {}

    private Author author() {
        return new Author(
                word() + " " + word(),
                "w" + random.nextInt(1_000_000) + "@example.net",
                word() + " " + word(),
                word(),
                word());
    }

    /** Of some script, at least three letters, with a beginning that no other word of the world has. */
    private String word() {
        String letters = LETTERS.get(random.nextInt(LETTERS.size()));
        return "Qx"
                + Stream.generate(() -> letters.charAt(random.nextInt(letters.length())))
                        .limit(3L + random.nextInt(12))
                        .map(String::valueOf)
                        .collect(Collectors.joining())
                + "z";
    }

    @Test
    void tellsTheReviewerNothingOfWhoAnswered() throws Exception {
        BlindScene scene = new BlindScene(context);
        long document = BlindDocument.attach(context, scene.author(), scene.draft());
        long part = scene.appraise();
        Set<String> addresses = addresses(scene, part, document);
        assertThat(addresses)
                .contains("/appraisals/" + part, "/appraisals/" + part + "/documents/1", "/api/v1/appraisals/" + part);
        for (Runnable step : steps(scene, part)) {
            step.run();
            become(scene, document, author());
            Map<String, String> first = seen(scene.reviewer(), addresses);
            assertThat(first.get("/appraisals/" + part + "/documents/1")).startsWith("200");
            for (int world = 1; world < WORLDS; world++) {
                Author other = author();
                become(scene, document, other);
                Map<String, String> second = seen(scene.reviewer(), addresses);
                for (String address : addresses) {
                    assertThat(second.get(address)).as(address + " of " + other).isEqualTo(first.get(address));
                }
            }
            assertThat(seen(scene.secretariat(), Set.of("/calls/dossiers/" + dossier(scene))))
                    .as("the secretariat does see the difference")
                    .isNotEqualTo(before(scene, document));
        }
    }

    private Map<String, String> before(BlindScene scene, long document) throws Exception {
        become(scene, document, author());
        return seen(scene.secretariat(), Set.of("/calls/dossiers/" + dossier(scene)));
    }

    private long dossier(BlindScene scene) {
        return new CallScene(context).dossier(scene.draft());
    }

    /** Each stage of a reviewer's part. */
    private List<Runnable> steps(BlindScene scene, long part) {
        Appraisals appraisals = context.getBean(Appraisals.class);
        Answers points = Answers.of(Map.of(
                "relevance", List.of("5", "Good"),
                "evidence", List.of("3"),
                "transfer", List.of("4"),
                "voice", List.of("1")));
        return List.of(
                () -> {},
                () -> appraisals
                        .save(scene.reviewer(), Target.of(part), points, "accept")
                        .orThrow(),
                () -> appraisals.deliver(scene.reviewer(), Target.of(part)).orThrow());
    }

    /** Every GET route of calls, documents, searches and exports, with everything in its place that a reviewer could try. */
    private Set<String> addresses(BlindScene scene, long part, long document) {
        Map<String, List<String>> known = Map.of(
                "id",
                Stream.of(
                                part,
                                document,
                                scene.draft(),
                                dossier(scene),
                                scene.call().id())
                        .map(String::valueOf)
                        .toList(),
                "slug",
                List.of(scene.call().slug()),
                "document",
                List.of(String.valueOf(document)),
                "number",
                List.of("1", "2"),
                "fileName",
                List.of("x.pdf"),
                "page",
                List.of("1"),
                "link",
                List.of("x".repeat(43)));
        Set<String> addresses = new TreeSet<>(Set.of(
                "/",
                "/search?q=savings",
                "/search?q=Title",
                "/api/v1/search?q=savings",
                "/api/v1/documents?about=submission:" + scene.draft(),
                "/api/v1/documents?about=dossier:" + dossier(scene),
                "/documents/new?about=submission:" + scene.draft()));
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getPatternValues().stream())
                .filter(pattern -> BEGINNINGS.stream()
                        .anyMatch(beginning -> pattern.matches("(/api/v1)?" + beginning + "(?![a-z-]).*")))
                .forEach(pattern -> addresses.addAll(filled(pattern, known)));
        return addresses;
    }

    private static List<String> filled(String pattern, Map<String, List<String>> known) {
        List<String> filled = new ArrayList<>(List.of(pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}")));
        while (filled.getFirst().contains("{")) {
            String variable = filled.getFirst().replaceFirst("^[^{]*\\{(\\w+)}.*$", "$1");
            List<String> next = new ArrayList<>();
            filled.forEach(one -> known.getOrDefault(variable, List.of("1"))
                    .forEach(value -> next.add(one.replaceFirst("\\{" + variable + "}", value))));
            filled.clear();
            filled.addAll(next);
        }
        return filled;
    }

    /** The same world with another author: names, addresses, what they wrote of themselves, and their document's maker. */
    private void become(BlindScene scene, long document, Author author) throws Exception {
        long submission = scene.draft();
        String slug =
                database.sql("""
                select o.slug from actors.organisation o join calls.submission s on s.owner = o.id where s.id = :id""").param("id", submission).query(String.class).single();
        organisations.record(
                Reader.system("test", Set.of()),
                List.of(new OrganisationDraft(
                        new Slug(slug),
                        LocalizedText.english(author.organisation()),
                        author.shortName(),
                        "ngo",
                        null,
                        null,
                        List.of(author.alias()),
                        List.of())));
        for (String table : List.of(
                "actors.person t set name = :name, email = :email where t.id =",
                "calls.author t set name = :name, email = :email where t.submission = :submission and t.person =")) {
            database.sql("update " + table + " (select person from calls.author where submission = :submission)")
                    .param("name", author.person())
                    .param("email", author.email())
                    .param("submission", submission)
                    .update();
        }
        Map<String, List<String>> answers = new TreeMap<>(Map.of(
                "what", List.of("We, " + author.organisation() + " (" + author.shortName() + "), taught savings."),
                "change", List.of("Half save now. Ask " + author.person() + ", " + author.email() + "."),
                "theme", List.of("remittances"),
                "partners", List.of("With " + author.alias()),
                "link", List.of("https://" + author.email().replace('@', '.')),
                "paper", List.of(document + "/1")));
        for (String table : List.of("calls.submission", "calls.submission_edition")) {
            database.sql("update " + table + " set title = :title, answers = :answers::jsonb where "
                            + (table.endsWith("edition") ? "submission" : "id") + " = :id")
                    .param("title", "Savings by " + author.organisation())
                    .param("answers", json.writeValueAsString(answers))
                    .param("id", submission)
                    .update();
        }
        BlindDocument.become(database, document, author.person());
        index.repair();
    }

    private Map<String, String> seen(Reader reader, Set<String> addresses) throws Exception {
        Map<String, String> seen = new TreeMap<>();
        for (String address : addresses) {
            MockHttpServletResponse answer = http.perform(
                            MockMvcRequestBuilders.get(URI.create(address)).with(As.reader(reader)))
                    .andReturn()
                    .getResponse();
            String headers = answer.getHeaderNames().stream()
                    .filter(name -> !name.equals("Set-Cookie"))
                    .sorted()
                    .map(name -> name + ": " + answer.getHeaders(name))
                    .collect(Collectors.joining("\n"));
            seen.put(
                    address,
                    answer.getStatus() + "\n" + headers + "\n"
                            + new String(answer.getContentAsByteArray(), StandardCharsets.ISO_8859_1)
                                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
        }
        return seen;
    }
}
