package corridor.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.calls.CallKind;
import corridor.calls.releases.ReleaseScene;
import corridor.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a call for partnerships accepted is explored by whoever sent it; nobody else knows of it yet. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class PartnershipsFromCallsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc web;

    @Test
    void letsWhoeverSentItExplore() throws Exception {
        ReleaseScene told = new ReleaseScene(context, CallKind.PARTNERSHIPS);
        String slug = database.sql("""
                        select p.slug from partnerships.partnership p
                        join threads.link l on l.from_kind = 'partnership' and l.from_id = p.id
                        where l.to_kind = 'submission' and l.to_id = any(:answers)""")
                .param("answers", new Long[] {told.accepted, told.declined})
                .query(String.class)
                .single();
        Partnership explored = partnerships.find(told.author, slug).orThrow();
        assertThat(explored.state()).isEqualTo("exploring");
        assertThat(explored.content().title()).isEqualTo(LocalizedText.english("Savings taught in evening classes"));
        assertThat(explored.content().summary().byTag()).containsEntry("en", "We taught savings. Half save now.");
        assertThat(explored.content().themes()).containsExactly("remittances");
        assertThat(partnerships.find(told.stranger, slug).toString()).contains("missing");
        assertThat(web.perform(get("/calls/submissions/" + told.accepted).with(As.reader(told.author)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/partnerships/" + slug);
    }
}
