package corridor.calls.submissions;

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
import corridor.calls.CallTimes;
import corridor.calls.Eligibility;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Until the call has closed nobody but its authors sees that a submission exists. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class SealedTests {

    private static final String WORD = "Quirlbatsch";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CallSubmissions submissions;

    @Autowired
    private CallTimes times;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse get(String address, Reader reader) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(address).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    @Test
    void showsNothingButOneNumberWhileTheCallIsOpen() throws Exception {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner of a sealed one");
        long convener = scene.organisation("Convener of a sealed one");
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Reader chair = scene.reader(scene.person("Chair", Role.CHAIR, convener));
        Call call = scene.call(secretariat, convener);
        long sent = scene.sent(author, call, owner, WORD);
        scene.draft(author, call, owner, WORD + " draft");
        assertThat(get("/calls/submissions/" + sent, author).getContentAsString())
                .contains(WORD);
        assertThat(submissions.sealedCount(call.id())).isEqualTo(1);
        Map<String, Reader> others = Map.of(
                "visitor", Reader.visitor(rights),
                "secretariat", secretariat,
                "chair", chair,
                "administrator", Reader.inRoles("role:administrator", Set.of(Role.ADMINISTRATOR), rights),
                "auditor", Reader.inRoles("role:auditor", Set.of(Role.AUDITOR), rights),
                "reviewer", Reader.inRoles("role:reviewer", Set.of(Role.REVIEWER), rights));
        for (Map.Entry<String, Reader> other : others.entrySet()) {
            assertThat(get("/calls/submissions/" + sent, other.getValue()).getStatus())
                    .as(other.getKey())
                    .isEqualTo(404);
            for (String address : List.of(
                    "/",
                    "/calls",
                    call.url(),
                    call.url() + "/desk",
                    call.url() + "/dossiers",
                    "/api/v1/calls",
                    "/calls/submissions",
                    call.url() + "/clarifications")) {
                assertThat(get(address, other.getValue()).getContentAsString())
                        .as(address + " as " + other.getKey())
                        .doesNotContain(WORD)
                        .doesNotContain("Owner of a sealed one");
            }
        }
        assertThat(get(call.url() + "/desk", secretariat).getContentAsString()).contains("<b>1</b>");
        assertThat(database.sql(
                                "select string_agg(before::text || after::text, ' ') from audit.entry where kind = 'submission'")
                        .query(String.class)
                        .single())
                .as("the journal holds no title and no content")
                .doesNotContain(WORD);
        Call closed = scene.close(call);
        assertThat(get(closed.url() + "/dossiers", secretariat).getContentAsString())
                .contains(WORD);
        assertThat(get("/calls/submissions/" + sent, secretariat).getStatus()).isEqualTo(404);
        assertThat(get(closed.url() + "/dossiers", secretariat).getContentAsString())
                .doesNotContain(WORD + " draft");
    }

    @Test
    void judgesWhatWasSentLast() {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        Reader author = scene.reader(scene.person("Author", Role.CONTRIBUTOR, owner));
        Call call =
                scene.call(scene.reader(scene.person("Sec", Role.SECRETARIAT, null)), scene.organisation("Convener"));
        long again = scene.sent(author, call, owner, "First");
        submissions.reopen(author, Target.of(again)).orThrow();
        submissions.save(author, Target.of(again), "Second", CallScene.COMPLETE).orThrow();
        submissions.submit(author, Target.of(again), clock.instant()).orThrow();
        submissions.reopen(author, Target.of(again)).orThrow();
        submissions
                .save(author, Target.of(again), "Third, never sent", CallScene.COMPLETE)
                .orThrow();
        scene.close(call);
        assertThat(database.sql("""
                select e.title from calls.dossier d join calls.submission_edition e
                  on e.submission = d.submission and e.number = d.edition where d.submission = :id""").param("id", again).query(String.class).single())
                .isEqualTo("Second");
        assertThat(submissions.find(author, again).orThrow().state()).isEqualTo("submitted");
    }

    @Test
    void takesNothingFromThoseWhoMayNot() {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        Reader author = scene.reader(scene.person("Author", Role.CONTRIBUTOR, owner));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call strict = scene.call(
                secretariat,
                scene.organisation("Convener"),
                Blindness.OPEN,
                new Eligibility(Set.of("company"), false, null, Set.of()));
        assertThat(submissions.begin(author, strict, owner, Language.ENGLISH, ""))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "not-eligible-kind")));
        Call once = scene.call(
                secretariat,
                scene.organisation("Convener"),
                Blindness.OPEN,
                new Eligibility(Set.of(), false, 1, Set.of()));
        scene.sent(author, once, owner, "One");
        long second = scene.draft(author, once, owner, "Two");
        assertThat(submissions.submit(author, Target.of(second), clock.instant()))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "one-per-organisation", 1L)));
        long empty =
                submissions.begin(author, once, owner, Language.ENGLISH, "").orThrow();
        assertThat(submissions.submit(author, Target.of(empty), clock.instant()))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "submission-incomplete", 4)));
        Call over = scene.close(once);
        assertThat(submissions.begin(author, over, owner, Language.ENGLISH, ""))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "call-over")));
        assertThat(times.extend(secretariat, Target.of(over.id()), LocalDateTime.parse("2999-01-01T00:00"), "", "why"))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "call-over")));
    }
}
