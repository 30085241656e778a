package corridor.forum.papers;

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
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import corridor.forum.sessions.Part;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
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

/** A paper from its first draft to its publication, and who sees which text of it. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class PapersTests {

    @Autowired
    private Papers papers;

    @Autowired
    private PaperComments comments;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private Session session(long team) {
        long id = ForumRecords.session(database, "public", "public", ForumStory.number());
        database.sql("update forum.session set organisations = :team where id = :id")
                .param("team", new Long[] {team})
                .param("id", id)
                .update();
        return sessions.unseen(List.of(id)).values().iterator().next();
    }

    private String body(Session session) {
        return "committee:"
                + database.sql("""
                        insert into forum.body (forum, slug, kind, name) values (:forum, 'friends', 'friends', '{"en": "Friends"}')
                        returning id""")
                        .param("forum", session.forum())
                        .query(Long.class)
                        .single();
    }

    private static Paper.Content content(String title, String text) {
        return new Paper.Content(
                "background",
                "",
                LocalizedText.english(title),
                text.isEmpty() ? LocalizedText.EMPTY : LocalizedText.english(text));
    }

    private static Optional<LocalDate> soon(int days) {
        return Optional.of(LocalDate.now(ZoneOffset.UTC).plusDays(days));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    @Test
    void isPublishedOnceEachCommentIsAnswered() throws Exception {
        long organisation = ForumStory.organisation(database);
        long friend = ForumStory.organisation(database);
        Session session = session(organisation);
        String circle = body(session);
        Reader team = ForumStory.of(Role.CONTRIBUTOR, organisation, rights);
        Reader asked = ForumStory.of(Role.FOCAL_POINT, friend, rights, circle);
        Reader secretariat = ForumStory.secretariat(rights);
        Reader visitor = Reader.visitor(rights);
        long id = papers.draft(team, PaperHome.of(session, false), content("Money sent home", "First.\n\nSecond."))
                .orThrow();
        assertThat(papers.of(asked, session)).isEmpty();
        papers.circulate(team, new Target(id, 1), Set.of(circle), soon(5)).orThrow();
        assertThat(papers.of(visitor, session)).isEmpty();
        Paper seen = papers.find(asked, id).orThrow();
        assertThat(send(get(seen.url()), asked).getContentAsString())
                .contains("Money sent home", "First.", "Second.", "Comments are welcome until", "Friends");
        long comment = comments.comment(asked, seen, new PaperComments.Said(friend, 2, "Say why.", Language.ENGLISH))
                .orThrow();
        assertThat(database.sql("select kind from outbox.task where about = :about order by kind")
                        .param("about", "paper:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("paper-answer", "paper-comments");
        papers.step(team, Target.of(id), "revise", "").orThrow();
        assertThat(papers.step(secretariat, Target.of(id), "publish", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "comments-unanswered")));
        Paper revising = papers.find(team, id).orThrow();
        papers.change(team, Target.of(id), content("Money sent home", "First and second."))
                .orThrow();
        assertThat(send(get(seen.url()), team).getContentAsString())
                .as("a comment on a paragraph that is gone can still be answered")
                .contains("Say why.", seen.url() + "/comments/" + comment);
        assertThat(comments.answer(team, revising, comment, 1, "partly", " "))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "comment-standing-missing")));
        comments.answer(team, revising, comment, 1, "partly", "Space is short.").orThrow();
        papers.change(team, Target.of(id), content("Money sent home", "First.\n\nSecond, and why."))
                .orThrow();
        assertThat(papers.find(asked, id).orThrow().content().paragraphs(Language.ENGLISH))
                .as("who was asked reads what they were asked about")
                .containsExactly("First.", "Second.");
        papers.step(secretariat, Target.of(id), "publish", "").orThrow();
        assertThat(papers.of(visitor, session)).hasSize(1);
        assertThat(send(get(seen.url()), visitor).getContentAsString())
                .contains("Second, and why.")
                .doesNotContain("Say why.");
        assertThat(send(get(seen.url()), asked).getContentAsString()).contains("partly taken in", "Space is short.");
        assertThat(database.sql("select count(*) from outbox.task where about = :about")
                        .param("about", "paper:" + id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(
                        () -> database.sql("update forum.paper_comment set standing = 'not', why = '' where id = :id")
                                .param("id", comment)
                                .update())
                .hasMessageContaining("not_taken_in_says_why");
    }

    @Test
    void keepsThePublishedTextWhileTheNextIsWritten() throws Exception {
        long organisation = ForumStory.organisation(database);
        Session session = session(organisation);
        Reader team = ForumStory.of(Role.FOCAL_POINT, organisation, rights);
        Reader visitor = Reader.visitor(rights);
        long id = papers.draft(team, PaperHome.of(session, false), content("Old title", "Old words."))
                .orThrow();
        papers.step(ForumStory.secretariat(rights), Target.of(id), "publish", "")
                .orThrow();
        papers.step(team, Target.of(id), "replace", "").orThrow();
        papers.change(team, Target.of(id), content("New title", "New words.")).orThrow();
        assertThat(send(get("/forums/papers/" + id), visitor).getContentAsString())
                .contains("Old title", "Old words.")
                .doesNotContain("New title", "New words.");
        assertThat(send(get("/forums/papers/" + id + "/editions/2"), visitor).getStatus())
                .isEqualTo(404);
        assertThat(send(get("/forums/papers/" + id + "/editions/2"), team).getContentAsString())
                .contains("<del>Old</del>", "<ins>New</ins>");
        assertThat(papers.step(team, Target.of(id), "drop", "No time."))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "paper-was-published")));
        assertThat(send(get(session.url() + "/briefing.docx"), visitor).getStatus())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatIsEmptyOrOutOfTimeOrNotOnesOwn() throws Exception {
        long organisation = ForumStory.organisation(database);
        Session session = session(organisation);
        String circle = body(session);
        Reader team = ForumStory.of(Role.CONTRIBUTOR, organisation, rights);
        Reader stranger = ForumStory.of(Role.CONTRIBUTOR, ForumStory.organisation(database), rights, circle);
        assertThat(papers.draft(stranger, PaperHome.of(session, false), content("Mine", "x")))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "draft")));
        assertThat(papers.draft(team, PaperHome.of(session, false), content("", "x")))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "paper-incomplete")));
        long id = papers.draft(team, PaperHome.of(session, false), content("Empty", ""))
                .orThrow();
        assertThat(papers.circulate(team, Target.of(id), Set.of(circle), soon(5)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "paper-empty")));
        papers.change(team, Target.of(id), content("Written", "Words.")).orThrow();
        assertThat(papers.circulate(team, Target.of(id), Set.of("organisation:1"), soon(5)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "circle-missing")));
        assertThat(papers.circulate(team, Target.of(id), Set.of(circle), soon(-2)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "comment-day-missing")));
        papers.circulate(team, Target.of(id), Set.of(circle), soon(5)).orThrow();
        database.sql("update forum.paper set comment_until = current_date - 2 where id = :id")
                .param("id", id)
                .update();
        assertThat(send(
                                post("/forums/papers/" + id + "/comments")
                                        .param("text", "Late")
                                        .param("organisation", String.valueOf(only(stranger))),
                                stranger)
                        .getStatus())
                .isEqualTo(409);
        assertThat(papers.change(team, new Target(id, 1), content("Stale", "x")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(papers.step(team, Target.of(id), "publish", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "publish")));
    }

    @Test
    void followsTheTeamOfItsSession() {
        long first = ForumStory.organisation(database);
        long second = ForumStory.organisation(database);
        Session session = session(first);
        Reader leaving = ForumStory.of(Role.CONTRIBUTOR, first, rights);
        Reader joining = ForumStory.of(Role.CONTRIBUTOR, second, rights);
        long id = papers.draft(leaving, PaperHome.of(session, false), content("Shared", "Words."))
                .orThrow();
        assertThat(papers.of(joining, session)).isEmpty();
        Session.Content now = session.content();
        sessions.change(
                        ForumStory.secretariat(rights),
                        Target.of(session.id()),
                        new Session.Content(
                                now.roundtable(),
                                now.code(),
                                now.kind(),
                                now.title(),
                                now.brief(),
                                List.of(new Part(Part.Kind.TEAM, second, null, null)),
                                now.admits(),
                                now.reach(),
                                now.listed(),
                                now.invited(),
                                now.capacity(),
                                now.minutes(),
                                now.languages(),
                                now.questions(),
                                now.themes()),
                        1)
                .orThrow();
        assertThat(papers.of(joining, session)).hasSize(1);
        assertThat(papers.find(leaving, id)).isEqualTo(Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    private static long only(Reader reader) {
        return reader.rightsFor().keySet().iterator().next();
    }

    @Test
    void isWrittenForACycleByThoseWhoChairIt() throws Exception {
        long chair = ForumStory.organisation(database);
        Session session = session(ForumStory.organisation(database));
        Long cycle = java.util.Objects.requireNonNull(session.cycle());
        database.sql("""
                insert into forum.chair_term (forum, cycle, organisations, starts)
                values (:forum, :cycle, :chairs, current_date - 5)""")
                .param("forum", session.forum())
                .param("cycle", cycle)
                .param("chairs", new Long[] {chair})
                .update();
        String page =
                database.sql("""
                select '/forums/' || f.slug || '/' || c.slug from forum.cycle c join forum.forum f on f.id = c.forum
                where c.id = :cycle""").param("cycle", cycle).query(String.class).single();
        String api = "/api/v1" + page.replaceFirst("/(?=[^/]*$)", "/cycles/") + "/papers";
        Reader chairing = ForumStory.of(Role.CHAIR, chair, rights, "restricted:chairing-" + cycle);
        Reader unseeing = ForumStory.of(Role.CONTRIBUTOR, chair, rights);
        Reader member = ForumStory.of(Role.CONTRIBUTOR, ForumStory.organisation(database), rights);
        Reader visitor = Reader.visitor(rights);
        assertThat(send(get(page + "/papers/new"), member).getStatus()).isEqualTo(403);
        assertThat(send(get(page + "/papers/new"), unseeing).getStatus())
                .as("nobody begins what they would not see")
                .isEqualTo(403);
        assertThat(send(get(page), chairing).getContentAsString()).contains(page + "/papers/new");
        assertThat(send(get(page), visitor).getContentAsString()).doesNotContain("/papers/new");
        assertThat(send(post(page + "/papers").param("kind", "concept"), chairing)
                        .getStatus())
                .isEqualTo(422);
        String where = java.util.Objects.requireNonNull(send(
                        post(page + "/papers")
                                .param("kind", "concept")
                                .param("title-en", "Theme of the year")
                                .param("text-en", "Why this theme."),
                        chairing)
                .getRedirectedUrl());
        assertThat(where).startsWith("/forums/papers/");
        long id = Long.parseLong(where.replaceAll("\\D", ""));
        assertThat(send(get(where), chairing).getContentAsString()).contains("Theme of the year", page);
        for (Reader other : List.of(member, visitor, unseeing)) {
            assertThat(send(get(where), other).getStatus()).isEqualTo(404);
            assertThat(send(get(api), other).getContentAsString()).doesNotContain("Theme of the year");
        }
        papers.step(chairing, Target.of(id), "publish", "").orThrow();
        assertThat(send(get(page), visitor).getContentAsString()).contains("Theme of the year");
        assertThat(send(get(api), visitor).getContentAsString()).contains("Theme of the year");
        assertThat(send(get(session.url()), visitor).getContentAsString())
                .as("it is not a paper of each session")
                .doesNotContain("Theme of the year");
    }

    @Test
    void isWrittenForABodyAndSeenByThoseWhoSitThere() throws Exception {
        long chair = ForumStory.organisation(database);
        Session session = session(ForumStory.organisation(database));
        String label = body(session);
        long body = Long.parseLong(label.replaceAll("\\D", ""));
        database.sql("""
                insert into forum.seat (body, organisation, part, starts)
                values (:body, :chair, 'co-chair', current_date - 3)""").param("body", body).param("chair", chair).update();
        String page = "/forums/" + session.forumSlug() + "/bodies/friends";
        Reader chairing = ForumStory.of(Role.FOCAL_POINT, chair, rights, label);
        Reader seated = ForumStory.of(Role.FOCAL_POINT, ForumStory.organisation(database), rights, label);
        Reader visitor = Reader.visitor(rights);
        assertThat(send(get(page), chairing).getContentAsString()).contains(page + "/papers/new");
        assertThat(send(get(page), seated).getContentAsString()).doesNotContain("/papers/new");
        assertThat(send(
                                post("/api/v1" + page + "/papers")
                                        .contentType("application/json")
                                        .content("{\"title\": {\"en\": \"Not mine\"}}"),
                                seated)
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse begun = send(
                post("/api/v1" + page + "/papers")
                        .contentType("application/json")
                        .content("{\"title\": {\"en\": \"Terms of reference\"}, \"text\": {\"en\": \"One.\"}}"),
                chairing);
        assertThat(begun.getStatus()).isEqualTo(201);
        assertThat(send(get(page), seated).getContentAsString()).contains("Terms of reference", "Being written");
        assertThat(send(get(page), visitor).getContentAsString()).doesNotContain("Terms of reference");
        long id = Long.parseLong(
                java.util.Objects.requireNonNull(begun.getHeader("Location")).replaceAll(".*/", ""));
        papers.step(ForumStory.secretariat(rights), Target.of(id), "publish", "")
                .orThrow();
        assertThat(send(get("/api/v1" + page + "/papers"), visitor).getContentAsString())
                .contains("Terms of reference");
        assertThatThrownBy(() -> database.sql("update forum.paper set cycle = :cycle where id = :id")
                        .param("cycle", session.cycle())
                        .param("id", id)
                        .update())
                .hasMessageContaining("of_one_place");
    }
}
