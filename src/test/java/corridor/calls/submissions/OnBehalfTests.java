package corridor.calls.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.Programs;
import corridor.TestClock;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the secretariat enters for an organisation is marked until its focal point says that it is theirs. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class OnBehalfTests {

    private static final String UNCONFIRMED = "Entered on behalf, not confirmed";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CallSubmissions submissions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private CallScene scene;
    private long entering;
    private long owner;
    private long focal;
    private Call call;

    @BeforeEach
    void open() {
        scene = new CallScene(context);
        entering = scene.person("Sec", Role.SECRETARIAT, null);
        owner = scene.organisation("Owner");
        focal = scene.person("Focal", Role.FOCAL_POINT, owner);
        call = scene.call(scene.reader(entering), scene.organisation("Convener"));
    }

    private String page(long person, long id) throws Exception {
        return http.perform(get("/calls/submissions/" + id).with(As.reader(scene.reader(person))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long tasks(long id) {
        return database.sql("""
                select count(*) from outbox.task where kind = 'submission-confirm' and about = :about""")
                .param("about", "submission:" + id)
                .query(Long.class)
                .single();
    }

    private long told(String kind) {
        return database.sql("select count(*) from outbox.notice where kind = :kind and :label = any(audience)")
                .param("kind", kind)
                .param("label", Audience.organisation(owner))
                .query(Long.class)
                .single();
    }

    @Test
    void isConfirmedByItsOrganisationAlone() throws Exception {
        long id = scene.sent(scene.reader(entering), call, owner, "By letter");
        assertThat(database.sql("select entered_by from calls.submission where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(entering);
        assertThat(told("calls.entered")).isEqualTo(1);
        assertThat(told("calls.received")).isZero();
        assertThat(tasks(id)).isEqualTo(1);
        assertThat(page(focal, id)).contains(UNCONFIRMED, "Confirm that this is ours");
        assertThat(page(entering, id)).contains(UNCONFIRMED).doesNotContain("Confirm that this is ours");

        Programs programs = new Programs(http, new JsonMapper());
        String address = "/api/v1/calls/submissions/" + id;
        Reader contributor = scene.reader(scene.person("Contributor", Role.CONTRIBUTOR, owner));
        for (Reader other : new Reader[] {scene.reader(entering), contributor}) {
            assertThat(programs.refused("POST", address + "/confirmation", "", other))
                    .isEqualTo("403 right-missing");
        }
        int version = submissions.find(scene.reader(focal), id).orThrow().version();
        assertThat(http.perform(post("/calls/submissions/" + id + "/steps/confirm")
                                .param("version", String.valueOf(version))
                                .with(csrf())
                                .with(As.reader(scene.reader(focal))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(focal, id)).contains("confirmed on").doesNotContain(UNCONFIRMED);
        assertThat(tasks(id)).isZero();
        JsonNode read = programs.read(address, scene.reader(focal));
        assertThat(read.get("on_behalf").asBoolean()).isFalse();
        assertThat(read.get("confirmed_at").asString()).isNotBlank();
        assertThat(programs.refused("POST", address + "/confirmation", "", scene.reader(focal)))
                .isEqualTo("409 submission-not-on-behalf");
    }

    @Test
    void isUnconfirmedAgainOnceTheSecretariatChangesIt() {
        Reader secretariat = scene.reader(entering);
        long id = scene.sent(secretariat, call, owner, "By letter");
        submissions.confirm(scene.reader(focal), Target.of(id)).orThrow();
        submissions.reopen(secretariat, Target.of(id)).orThrow();
        submissions
                .save(secretariat, Target.of(id), "Changed", CallScene.COMPLETE)
                .orThrow();
        assertThat(submissions.find(secretariat, id).orThrow().onBehalf()).isTrue();
        assertThat(submissions.find(secretariat, id).orThrow().confirmedAt()).isNull();
    }

    @Test
    void isNothingToConfirmWhereItsOwnPeopleWroteIt() {
        Reader own = scene.reader(focal);
        long id = scene.sent(own, call, owner, "Ours");
        assertThat(submissions.find(own, id).orThrow().onBehalf()).isFalse();
        assertThat(told("calls.received")).isEqualTo(1);
        assertThat(tasks(id)).isZero();
    }
}
