package corridor.consultations.discussions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.consultations.discussions.Discussion.Content;
import corridor.recommendations.TestForum;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A discussion in writing: what is said, who reads it and with whose name, and who endorses what it came to. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class DiscussionsTests {

    @Autowired
    private Discussions discussions;

    @Autowired
    private Posts posts;

    @Autowired
    private Summaries summaries;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private static Content content(TestForum forum, String title, boolean moderated) {
        return new Content(
                LocalizedText.english(title),
                LocalizedText.EMPTY,
                forum.cycle(),
                null,
                "public",
                moderated,
                List.of(LocalizedText.english("What works?"), LocalizedText.english("What does not?")),
                LocalDate.now(ZoneOffset.UTC).plusDays(10));
    }

    private Discussion open(Content content) {
        String slug = discussions.draft(secretariat(), content).orThrow();
        Discussion draft = discussions.find(secretariat(), slug).orThrow();
        discussions.act(secretariat(), Target.of(draft.id()), "open", "").orThrow();
        return discussions.find(secretariat(), slug).orThrow();
    }

    private Reader speaker(String slug) {
        long organisation = TestForum.organisation(database, slug, "civil-society");
        organisations.record(Reader.VISITOR, List.of());
        return TestForum.of(organisation, Role.FOCAL_POINT, rights);
    }

    private static Posts.Said said(Reader speaker, boolean named, String text) {
        long organisation = speaker.rightsFor().keySet().iterator().next();
        return new Posts.Said(organisation, 1, named, text, Language.ENGLISH);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private String page(Discussion one, Reader reader) throws Exception {
        return send(get(one.url()), reader).getContentAsString();
    }

    private List<String> tasks(Discussion one) {
        return database.sql("select kind from outbox.task where about = :about order by kind")
                .param("about", "discussion:" + one.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void endsWithASummaryThatTheChairEndorses() throws Exception {
        TestForum forum = TestForum.named(database, "debating", false);
        Discussion one = open(content(forum, "Fees and rates", true));
        Reader speaker = speaker("debating-speaker");
        Reader visitor = Reader.visitor(rights);
        long id =
                posts.post(speaker, one, said(speaker, false, "Cap the fees.")).orThrow();
        assertThat(page(one, visitor)).contains("What works?").doesNotContain("Cap the fees.");
        assertThat(page(one, speaker)).contains("Cap the fees.", "waits for the secretariat");
        assertThat(tasks(one)).containsExactly("post-moderate");
        posts.act(secretariat(), Target.of(id), "show", "").orThrow();
        assertThat(page(one, visitor))
                .contains("Cap the fees.", "an organisation that is not named")
                .doesNotContain("Organisation debating-speaker");
        assertThat(tasks(one)).isEmpty();
        assertThat(summaries.draft(secretariat(), one, LocalizedText.english("Too early")))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "discussion-not-closed")));
        discussions.act(secretariat(), Target.of(one.id()), "close", "").orThrow();
        Discussion closed = discussions.find(secretariat(), one.slug()).orThrow();
        assertThat(tasks(one)).containsExactly("summary-write");
        assertThat(posts.post(speaker, closed, said(speaker, false, "Late.")))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "discussion-over")));
        long summary = summaries
                .draft(secretariat(), closed, LocalizedText.english("Most want a cap."))
                .orThrow();
        assertThat(page(closed, visitor)).doesNotContain("Most want a cap.");
        summaries
                .circulate(
                        secretariat(),
                        Target.of(summary),
                        Optional.of(LocalDate.now(ZoneOffset.UTC).plusDays(3)))
                .orThrow();
        assertThat(tasks(one)).containsExactly("summary-endorse");
        posts.post(speaker, closed, said(speaker, true, "Say by whom.")).orThrow();
        Summary seen = summaries.of(speaker, closed).orElseThrow();
        long organisation = speaker.rightsFor().keySet().iterator().next();
        summaries.agree(speaker, seen, organisation).orThrow();
        assertThat(page(closed, visitor)).contains("Most want a cap.", "Organisation debating-speaker");
        Reader chair = forum.chairing(rights);
        assertThat(summaries.endorse(secretariat(), Target.of(summary)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "endorse")));
        assertThat(summaries.endorse(chair, Target.of(summary)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "comment-time-runs")));
        database.sql("update consultations.summary set comment_until = current_date - 2 where id = :id")
                .param("id", summary)
                .update();
        summaries.endorse(chair, Target.of(summary)).orThrow();
        assertThat(discussions.find(visitor, one.slug()).orThrow().state()).isEqualTo("summed-up");
        assertThat(page(closed, visitor)).contains("endorsed by the chair");
        assertThat(tasks(one)).isEmpty();
    }

    @Test
    void keepsThePlaceAndNotTheWordsOfWhatIsTakenBack() throws Exception {
        Discussion one = open(content(TestForum.named(database, "taken-back", false), "Taken back", false));
        Reader speaker = speaker("taken-back-speaker");
        Reader visitor = Reader.visitor(rights);
        long id =
                posts.post(speaker, one, said(speaker, true, "I regret this.")).orThrow();
        assertThat(page(one, visitor)).contains("I regret this.", "Organisation taken-back-speaker");
        Reader stranger = speaker("taken-back-stranger");
        assertThat(send(post(one.url() + "/posts/" + id + "/take-back").param("version", "2"), stranger)
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(post(one.url() + "/posts/" + id + "/take-back").param("version", "2"), speaker)
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(one, visitor)).contains("taken back by its author").doesNotContain("I regret this.");
        assertThatThrownBy(() -> database.sql("update consultations.post set text = 'again' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("withdrawn_is_empty");
    }

    @Test
    void isOpenedWithAHostQuestionsAndALastDayAndThenOnlyProlonged() {
        TestForum forum = TestForum.named(database, "prolonged", false);
        Content whole = content(forum, "Prolonged", true);
        Content bare = new Content(
                LocalizedText.english("Bare"), LocalizedText.EMPTY, null, null, "public", true, List.of(), null);
        String slug = discussions.draft(secretariat(), bare).orThrow();
        long id = discussions.find(secretariat(), slug).orThrow().id();
        assertThat(discussions.act(secretariat(), Target.of(id), "open", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "host-missing")));
        Discussion one = open(whole);
        Content earlier = new Content(
                whole.title(),
                whole.text(),
                whole.cycle(),
                null,
                "public",
                true,
                whole.questions(),
                LocalDate.now(ZoneOffset.UTC).plusDays(1));
        assertThat(discussions.change(secretariat(), Target.of(one.id()), earlier))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(posts.post(Reader.visitor(rights), one, new Posts.Said(1, 1, false, "x", Language.ENGLISH)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "post")));
        Reader speaker = speaker("prolonged-speaker");
        assertThat(posts.post(
                        speaker,
                        one,
                        new Posts.Said(
                                speaker.rightsFor().keySet().iterator().next(), 9, false, "x", Language.ENGLISH)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "post-length", Post.LONGEST)));
        database.sql("update consultations.discussion set closes_at = now() - interval '1 minute' where id = :id")
                .param("id", one.id())
                .update();
        discussions.closeDue();
        assertThat(discussions.find(secretariat(), one.slug()).orThrow().state())
                .isEqualTo("closed");
    }
}
