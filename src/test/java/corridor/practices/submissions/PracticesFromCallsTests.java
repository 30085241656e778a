package corridor.practices.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.calls.Calls;
import corridor.calls.appraisals.Decisions;
import corridor.calls.appraisals.Dossiers;
import corridor.calls.releases.Preview;
import corridor.calls.releases.Releases;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a call for practices accepted is a draft of whoever sent it, and nobody else's; what it declined is none. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class PracticesFromCallsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Calls calls;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Releases releases;

    @Autowired
    private Practices practices;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc web;

    private void decide(Reader secretariat, Reader chair, Target file, String result) {
        decisions.recommend(secretariat, List.of(file), result, "").getFirst().orThrow();
        decisions.decideAsRecommended(chair, List.of(file)).getFirst().orThrow();
    }

    private void release(Reader secretariat, Call call) {
        List<Preview.Choice> shown = releases.preview(secretariat, call).orThrow().stream()
                .map(one -> new Preview.Choice(
                        new Target(
                                one.file().dossier().id(), one.file().dossier().version()),
                        one.seen()))
                .toList();
        releases.release(secretariat, call, shown).forEach(Outcome::orThrow);
    }

    private String page(Reader reader, long submission) throws Exception {
        return web.perform(get("/calls/submissions/" + submission).with(As.reader(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void draftsWhatWasAcceptedForWhoeverSentIt() throws Exception {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        long convener = scene.organisation("Convener");
        Reader author = scene.reader(scene.person("Author", Role.CONTRIBUTOR, owner));
        Reader stranger = scene.reader(scene.person("Stranger", Role.CONTRIBUTOR, scene.organisation("Other")));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call open = scene.call(secretariat, convener);
        database.sql("update calls.call set kind = 'practices' where id = :id")
                .param("id", open.id())
                .update();
        long yes = scene.sent(author, open, owner, "Savings taught in evening classes");
        long no = scene.sent(author, open, owner, "Savings taught by post");
        Call call = scene.close(open);
        Reader chair = scene.reader(scene.person("Chair", Role.CHAIR, convener));
        Target accepted = Target.of(scene.dossier(yes));
        Target declined = Target.of(scene.dossier(no));
        dossiers.admit(secretariat, List.of(accepted, declined), false).forEach(Outcome::orThrow);
        calls.move(secretariat, Target.of(call.id()), "review", "").orThrow();
        decide(secretariat, chair, accepted, "accepted");
        decide(secretariat, chair, declined, "declined");
        release(secretariat, call);

        List<Practice> drafts = practices.ofOwners(author, List.of(owner));
        assertThat(drafts).hasSize(1);
        Practice draft = drafts.getFirst();
        assertThat(draft.state()).isEqualTo("draft");
        assertThat(draft.content().title().byTag()).containsEntry("en", "Savings taught in evening classes");
        assertThat(draft.content().narrative().approach().byTag()).containsEntry("en", "We taught savings.");
        assertThat(draft.content().narrative().results().byTag()).containsEntry("en", "Half save now.");
        assertThat(draft.content().classification().themes()).containsExactly("remittances");
        assertThat(practices.find(stranger, draft.slug().value()).toString()).contains("practice-missing");
        assertThat(page(author, yes)).contains("/practices/" + draft.slug().value());
        assertThat(page(author, no)).doesNotContain("/practices/");
    }
}
