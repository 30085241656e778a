package corridor.practices.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.calls.CallKind;
import corridor.calls.releases.ReleaseScene;
import corridor.practices.Practice;
import corridor.practices.Practices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What a call for practices accepted is a draft of whoever sent it, and nobody else's; what it declined is none. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class PracticesFromCallsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Practices practices;

    @Autowired
    private MockMvc web;

    private String page(Reader reader, long submission) throws Exception {
        return web.perform(get("/calls/submissions/" + submission).with(As.reader(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void draftsWhatWasAcceptedForWhoeverSentIt() throws Exception {
        ReleaseScene told = new ReleaseScene(context, CallKind.PRACTICES);
        List<Practice> drafts = practices.ofOwners(told.author, List.of(told.owner));
        assertThat(drafts).hasSize(1);
        Practice draft = drafts.getFirst();
        assertThat(draft.state()).isEqualTo("draft");
        assertThat(draft.content().title().byTag()).containsEntry("en", "Savings taught in evening classes");
        assertThat(draft.content().narrative().approach().byTag()).containsEntry("en", "We taught savings.");
        assertThat(draft.content().narrative().results().byTag()).containsEntry("en", "Half save now.");
        assertThat(draft.content().classification().themes()).containsExactly("remittances");
        assertThat(practices.find(told.stranger, draft.slug().value()).toString())
                .contains("practice-missing");
        assertThat(page(told.author, told.accepted))
                .contains("/practices/" + draft.slug().value());
        assertThat(page(told.author, told.declined)).doesNotContain("/practices/submission-");
    }
}
