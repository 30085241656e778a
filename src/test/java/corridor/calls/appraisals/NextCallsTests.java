package corridor.calls.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.Programs;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.calls.Calls;
import corridor.forum.Cycle;
import corridor.questions.QuestionSets;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The next cycle takes the calls of the last one over: their questions and phases, never what was sent. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class NextCallsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Calls calls;

    @Autowired
    private Phases phases;

    @Autowired
    private PhaseStore store;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    @Test
    void takesCallsOverWithQuestionsAndPhases() throws Exception {
        CallScene scene = new CallScene(context);
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        long owner = scene.organisation("Owner");
        Call open = scene.callOfCycle(secretariat, scene.organisation("Chair"));
        scene.sent(scene.reader(scene.person("Author", Role.FOCAL_POINT, owner)), open, owner, "Ours");
        Call old = scene.close(open);
        long criteria = sets.newest("pitch-appraisal").orElseThrow().id();
        Switches rules = Switches.of(Blindness.SINGLE_BLIND, Switches.When.ALWAYS, true);
        phases.plan(
                        secretariat,
                        old,
                        LocalizedText.english("First reading"),
                        rules,
                        criteria,
                        3,
                        LocalDate.now(clock).plusDays(20))
                .orThrow();
        Map<String, @Nullable Object> cycle = database.sql("""
                select f.slug as forum, c.slug, c.starts::text as starts from forum.cycle c join forum.forum f on f.id = c.forum
                where c.id = :id""")
                .param("id", Objects.requireNonNull(old.place()).id())
                .query()
                .singleRow();
        String address = "/api/v1/forums/" + cycle.get("forum") + "/cycles/" + cycle.get("slug") + "/clone";
        Programs programs = new Programs(http, new JsonMapper());
        assertThat(programs.read(address, secretariat)
                        .valueStream()
                        .map(one -> one.get("key").asString() + " " + one.get("count")))
                .contains("calls 1");
        programs.done("POST", address, """
                {"cycle": {"title": {"en": "The next one"}, "number": 991, "from": "2999-06-01", "until": "2999-06-03", "zone": "UTC"},
                 "parts": ["calls"]}""", secretariat);

        long next = database.sql(
                        "select id from forum.cycle where forum = (select id from forum.forum where slug = :forum) "
                                + "and number = 991")
                .param("forum", cycle.get("forum"))
                .query(Long.class)
                .single();
        assertThat(calls.of(secretariat, new Reference(Cycle.KIND, next)))
                .singleElement()
                .satisfies(fresh -> {
                    assertThat(fresh.state()).isEqualTo("draft");
                    assertThat(fresh.title()).isEqualTo(old.title());
                    assertThat(fresh.questionSet()).isEqualTo(old.questionSet());
                    assertThat(fresh.blind()).isEqualTo(old.blind());
                    assertThat(fresh.eligibility()).isEqualTo(old.eligibility());
                    assertThat(fresh.opens()).isEqualTo(moved(old, cycle.get("starts")));
                    assertThat(phases.of(fresh.id())).isEmpty();
                    assertThat(phases.suggested(fresh))
                            .contains(new Phases.Suggested(LocalizedText.english("First reading"), rules, criteria, 3));
                    assertThat(store.before(fresh.id(), 2)).isEmpty();
                });
        assertThat(phases.suggested(old)).isEmpty();
        assertThat(database.sql("select count(*) from calls.submission s join calls.call c on c.id = s.call "
                                + "where c.cloned_from = :old")
                        .param("old", old.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static LocalDateTime moved(Call old, @Nullable Object starts) {
        long days = ChronoUnit.DAYS.between(
                LocalDate.parse(String.valueOf(Objects.requireNonNull(starts))), LocalDate.of(2999, 6, 1));
        return Objects.requireNonNull(old.opens()).plusDays(days);
    }
}
