package corridor.calls.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.questions.Answers;
import corridor.questions.QuestionSets;
import corridor.seating.Choice;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What is done on the deciding side shows in no byte to those who must not know of it. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class BlindNoninterferenceTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Phases phases;

    @Autowired
    private Offering offering;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private AppraisalReturns returns;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private TestClock clock;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    /** An answer as its reader gets it, with its headers, without what is drawn anew for each page. */
    private String seen(Reader reader, String address) throws Exception {
        MockHttpServletResponse answer = http.perform(
                        MockMvcRequestBuilders.get(address).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        String headers = answer.getHeaderNames().stream()
                .filter(name -> !name.equals("Set-Cookie"))
                .sorted()
                .map(name -> name + ": " + answer.getHeaders(name))
                .collect(Collectors.joining("\n"));
        return answer.getStatus() + "\n" + headers + "\n"
                + answer.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Map<String, String> seen(Map<String, Reader> readers, List<String> addresses) throws Exception {
        Map<String, String> seen = new TreeMap<>();
        for (Map.Entry<String, Reader> reader : readers.entrySet()) {
            for (String address : addresses) {
                seen.put(reader.getKey() + " " + address, seen(reader.getValue(), address));
            }
        }
        return seen;
    }

    private record Scene(Call call, Reader author, Reader secretariat, Reader chair, long sent, long dossier) {}

    /** A closed call with one submission, whose owner convenes too. */
    private Scene scene(boolean ownChair) {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        long convener = ownChair ? owner : scene.organisation("Convener");
        long author = scene.person("Author", Role.FOCAL_POINT, owner);
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call open = scene.call(secretariat, convener);
        long sent = scene.sent(scene.reader(author), open, owner, "Title of the blind one");
        Call call = scene.close(open);
        long chair = ownChair ? author : scene.person("Chair", Role.CHAIR, convener);
        if (ownChair) {
            scene.play(author, Role.CHAIR, owner);
        }
        return new Scene(call, scene.reader(author), secretariat, scene.reader(chair), sent, scene.dossier(sent));
    }

    private Phase phase(Scene scene) {
        phases.plan(
                        scene.secretariat(),
                        scene.call(),
                        LocalizedText.english("First"),
                        Switches.of(Blindness.DOUBLE_BLIND, Switches.When.AFTER_OWN, false),
                        sets.newest("pitch-appraisal").orElseThrow().id(),
                        2,
                        LocalDate.now(clock).plusDays(20))
                .orThrow();
        return phases.of(scene.call().id()).getFirst();
    }

    @Test
    void showsAuthorsNothingUntilResultsAreTold() throws Exception {
        Scene scene = scene(false);
        Map<String, Reader> outside = Map.of("author", scene.author(), "visitor", Reader.visitor(rights));
        List<String> addresses = List.of(
                "/calls/submissions/" + scene.sent(),
                "/calls/submissions",
                scene.call().url(),
                "/calls",
                "/",
                "/desk",
                "/api/v1/calls/" + scene.call().slug(),
                scene.call().url() + "/dossiers",
                "/calls/dossiers/" + scene.dossier());
        Map<String, String> before = seen(outside, addresses);
        String deskBefore = seen(scene.secretariat(), "/calls/dossiers/" + scene.dossier());
        List<Target> target = List.of(Target.of(scene.dossier()));
        dossiers.admit(scene.secretariat(), target, false).getFirst().orThrow();
        decisions
                .recommend(scene.secretariat(), target, "accepted", "Because.")
                .getFirst()
                .orThrow();
        decisions.decideAsRecommended(scene.chair(), target).getFirst().orThrow();
        assertThat(seen(outside, addresses)).isEqualTo(before);
        assertThat(seen(scene.secretariat(), "/calls/dossiers/" + scene.dossier()))
                .as("the secretariat does see the difference")
                .isNotEqualTo(deskBefore);
    }

    @Test
    void hidesItsOwnDossierFromOneWhoIsAuthorAndChairAtOnce() throws Exception {
        Scene scene = scene(true);
        CallScene more = new CallScene(context);
        Reader chair = more.reader(scene.chair().person().orElseThrow());
        List<String> addresses = List.of(
                scene.call().url() + "/dossiers",
                scene.call().url() + "/desk",
                scene.call().url() + "/release",
                "/calls/dossiers/" + scene.dossier(),
                "/calls/submissions/" + scene.sent());
        Map<String, String> before = seen(Map.of("chair", chair), addresses);
        assertThat(before.get("chair /calls/dossiers/" + scene.dossier())).startsWith("404");
        assertThat(before.get("chair " + scene.call().url() + "/dossiers"))
                .startsWith("200")
                .doesNotContain("Title of the blind one");
        List<Target> target = List.of(Target.of(scene.dossier()));
        dossiers.admit(scene.secretariat(), target, false).getFirst().orThrow();
        decisions
                .recommend(scene.secretariat(), target, "accepted", "")
                .getFirst()
                .orThrow();
        assertThat(seen(Map.of("chair", chair), addresses)).isEqualTo(before);
        assertThat(decisions.decideAsRecommended(chair, target))
                .containsExactly(Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "record-missing")));
        assertThat(seen(scene.secretariat(), "/calls/dossiers/" + scene.dossier()))
                .contains("Everyone who could decide on this has an interest in it");
    }

    @Test
    void showsReviewersNeitherAuthorsNorEachOther() throws Exception {
        Scene scene = scene(false);
        CallScene more = new CallScene(context);
        long one = more.person("First reviewer", Role.REVIEWER, null);
        long other = more.person("Second reviewer", Role.REVIEWER, null);
        dossiers.admit(scene.secretariat(), List.of(Target.of(scene.dossier())), false)
                .getFirst()
                .orThrow();
        Phase phase = phase(scene);
        offering.offer(
                        scene.secretariat(),
                        scene.call(),
                        List.of(
                                new Choice(scene.dossier(), Table.KIND, one),
                                new Choice(scene.dossier(), Table.KIND, other)))
                .forEach(Outcome::orThrow);
        assertThat(phase.open()).isTrue();
        Reader first = more.reader(one);
        Reader second = more.reader(other);
        long mine = appraisals.mine(first).getFirst().id();
        long theirs = appraisals.mine(second).getFirst().id();
        appraisals.accept(first, Target.of(mine)).orThrow();
        appraisals.accept(second, Target.of(theirs)).orThrow();
        String sheet = seen(first, "/appraisals/" + mine);
        assertThat(sheet)
                .startsWith("200")
                .contains("We taught savings.")
                .doesNotContain("Owner", "Author", "Second reviewer");
        Answers points = Answers.of(Map.of(
                "relevance",
                List.of("5", "Unique words of the second"),
                "evidence",
                List.of("3"),
                "transfer",
                List.of("4"),
                "voice",
                List.of("1")));
        appraisals.save(second, Target.of(theirs), points, "accept").orThrow();
        appraisals.deliver(second, Target.of(theirs)).orThrow();
        assertThat(seen(first, "/appraisals/" + mine))
                .as("nothing of the other's before one's own")
                .isEqualTo(sheet);
        appraisals.save(first, Target.of(mine), points, "revise").orThrow();
        appraisals.deliver(first, Target.of(mine)).orThrow();
        assertThat(seen(first, "/appraisals/" + mine))
                .contains("Unique words of the second")
                .doesNotContain("Second reviewer");
        String notMine = seen(first, "/appraisals/" + theirs);
        String none = seen(first, "/appraisals/" + String.valueOf(theirs).replaceAll("\\d", "9"));
        assertThat(notMine.replaceAll("/appraisals/\\d+", ""))
                .as("what is another's answers like what does not exist")
                .isEqualTo(none.replaceAll("/appraisals/\\d+", ""))
                .startsWith("404");
        assertThat(notMine).hasSameSizeAs(none);
    }

    @Test
    void keepsAttemptsToSeatOneWhomAnInterestKeepsAway() {
        Scene scene = scene(false);
        CallScene more = new CallScene(context);
        long tied = scene.author().person().orElseThrow();
        more.play(tied, Role.REVIEWER, null);
        dossiers.admit(scene.secretariat(), List.of(Target.of(scene.dossier())), false)
                .getFirst()
                .orThrow();
        phase(scene);
        assertThat(phases.propose(scene.secretariat(), scene.call()).orThrow().choices())
                .noneMatch(choice -> choice.person() == tied);
        assertThat(offering.offer(
                        scene.secretariat(), scene.call(), List.of(new Choice(scene.dossier(), Table.KIND, tied))))
                .allSatisfy(outcome -> assertThat(
                                outcome instanceof Outcome.Refused<Long>(Refusal refusal) ? refusal.code() : "")
                        .isEqualTo("interest-stands"));
        assertThat(context.getBean(JdbcClient.class)
                        .sql(
                                "select count(*) from audit.entry where kind = 'dossier' and record = :id and action = 'attempt'")
                        .param("id", scene.dossier())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void givesWhatWaitsForSomebodyWhoseTermEndedBack() {
        Scene scene = scene(false);
        CallScene more = new CallScene(context);
        long one = more.person("Leaving reviewer", Role.REVIEWER, null);
        dossiers.admit(scene.secretariat(), List.of(Target.of(scene.dossier())), false)
                .getFirst()
                .orThrow();
        phase(scene);
        offering.offer(scene.secretariat(), scene.call(), List.of(new Choice(scene.dossier(), Table.KIND, one)))
                .getFirst()
                .orThrow();
        Reader reviewer = more.reader(one);
        long part = appraisals.mine(reviewer).getFirst().id();
        appraisals.accept(reviewer, Target.of(part)).orThrow();
        appraisals
                .save(reviewer, Target.of(part), Answers.of(Map.of("voice", List.of("2"))), "")
                .orThrow();
        JdbcClient database = context.getBean(JdbcClient.class);
        database.sql("update actors.membership set ends = :day::date where person = :person")
                .param("day", LocalDate.now(clock).minusDays(1).toString())
                .param("person", one)
                .update();
        assertThat(appraisals.find(more.reader(one), part)).isInstanceOf(Outcome.Refused.class);
        returns.returnOrphaned();
        assertThat(database.sql("select state || ' ' || (answers ->> 'voice') from calls.assignment where id = :id")
                        .param("id", part)
                        .query(String.class)
                        .single())
                .isEqualTo("returned [\"2\"]");
        assertThat(phases.propose(scene.secretariat(), scene.call())
                        .orThrow()
                        .table()
                        .vacancies())
                .anyMatch(vacancy -> vacancy.count() == 2);
    }
}
