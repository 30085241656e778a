package corridor.consultations;

import corridor.access.Role;
import corridor.forum.ForumRecords;
import corridor.recommendations.TestForum;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Consultations, inquiries and replies in any state. */
public class ConsultationRecords implements WorkflowRecords {

    public ConsultationRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of(
                "consultation", "inquiry", "reply", "appeal", "signature", "matter", "discussion", "post", "summary");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        return switch (kind) {
            case "consultation" ->
                database.sql("""
                        insert into consultations.consultation (state, audience, created_at, slug, title, day, takeaways)
                        values (:state, :audience, now(), :slug, '{"en": "Asked"}', '2026-01-01', '[{"en": "One"}]')
                        returning id""")
                        .param("state", state)
                        .param("audience", new String[] {audience})
                        .param("slug", "workflow-" + number)
                        .query(Long.class)
                        .single();
            case "inquiry" -> inquiry(database, state, audience, number);
            case "reply" ->
                database.sql("""
                        insert into consultations.reply (state, audience, inquiry, organisation, sent_at, sent_by)
                        values (:state, :audience, :inquiry, :organisation, now(), 'test') returning id""")
                        .param("state", state)
                        .param("audience", new String[] {audience})
                        .param("inquiry", inquiry(database, "open", "public", number))
                        .param("organisation", TestForum.organisation(database, "reply-" + number, "company"))
                        .query(Long.class)
                        .single();
            case "discussion" -> discussion(database, state, audience, number, cycle(database, number));
            case "post" ->
                post(
                        database,
                        discussion(database, "open", "public", number, cycle(database, number)),
                        state,
                        audience,
                        "Said",
                        TestForum.organisation(database, "post-" + number, "company"));
            case "summary" ->
                summary(
                        database,
                        discussion(database, "closed", "public", number, cycle(database, number)),
                        state,
                        audience,
                        "Came");
            case "appeal" -> appeal(database, state, audience, number);
            case "signature" ->
                database.sql("""
                        insert into consultations.signature (state, audience, appeal, organisation, wording, sha256, signed_by,
                            signed_at)
                        values (:state, :audience, :appeal, :organisation, 1, repeat('0', 64), 'test', now()) returning id""")
                        .param("state", state)
                        .param("audience", new String[] {audience})
                        .param("appeal", appeal(database, "open", "public", number))
                        .param("organisation", TestForum.organisation(database, "signing-" + number, "company"))
                        .query(Long.class)
                        .single();
            case "matter" -> matter(database, state, audience, "matter-" + number, "Matter");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static long cycle(JdbcClient database, int number) {
        return ForumRecords.cycle(database, "announced", "public", number);
    }

    /** One of a cycle, with one question. */
    static long discussion(JdbcClient database, String state, String audience, int number, long cycle) {
        return database.sql("""
                insert into consultations.discussion (state, audience, created_at, slug, title, cycle, questions, last_day, closes_at)
                values (:state, :audience, now(), :slug, '{"en": "Discussed"}', :cycle, '[{"en": "What works?"}]',
                    current_date + 10, now() + interval '10 days') returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("slug", "discussion-" + number)
                .param("cycle", cycle)
                .query(Long.class)
                .single();
    }

    static long post(
            JdbcClient database, long discussion, String state, String audience, String text, long organisation) {
        return database.sql("""
                insert into consultations.post (state, audience, discussion, question, organisation, author, text, language, made_at)
                values (:state, :audience, :discussion, 1, :organisation, 'test',
                    case when :state = 'withdrawn' then '' else :text end, 'en', now()) returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("discussion", discussion)
                .param("organisation", organisation)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    static long summary(JdbcClient database, long discussion, String state, String audience, String text) {
        return database.sql("""
                insert into consultations.summary (state, audience, discussion, text, comment_until, endorsed_by, endorsed_at)
                values (:state, :audience, :discussion, jsonb_build_object('en', :text::text), current_date - 1,
                    case when :state = 'endorsed' then 'test' end, case when :state = 'endorsed' then now() end) returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("discussion", discussion)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    static long appeal(JdbcClient database, String state, String audience, int number) {
        return database.sql("""
                insert into consultations.appeal (state, audience, created_at, slug, title, text, countries)
                values (:state, :audience, now(), :slug, '{"en": "Act"}', '{"en": "Act now."}', '{CH}') returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("slug", "appeal-" + number)
                .query(Long.class)
                .single();
    }

    static long matter(JdbcClient database, String state, String audience, String slug, String title) {
        return database.sql("""
                insert into consultations.matter (state, audience, created_at, slug, title, reason)
                values (:state, :audience, now(), :slug, jsonb_build_object('en', :title), 'because') returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("slug", slug)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    /** One with a question set of a yes and a no, put to one organisation. */
    public static long inquiry(JdbcClient database, String state, String audience, int number) {
        return database.sql("""
                insert into consultations.inquiry (state, audience, created_at, slug, title, addressees, question_set, last_day,
                    closes_at, findings, published_at, sources)
                values (:state, :audience, now(), :slug, '{"en": "Inquired"}', '{1}', :questions, current_date + 10,
                    now() + interval '10 days', '{"": {"en": "Much"}}', case when :state = 'published' then now() end, '{"004:1"}')
                returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("slug", "inquiry-" + number)
                .param("questions", questions(database, number))
                .query(Long.class)
                .single();
    }

    public static long questions(JdbcClient database, int number) {
        return database.sql("""
                insert into questions.question_set (state, audience, slug, number, purpose, title, sections, fingerprint,
                    created_at, published_at)
                values ('published', '{public}', :slug, 1, 'inquiry', '{"en": "Questions"}',
                    '[{"title": {"en": "All"}, "questions": [{"code": "works", "kind": "yes-no", "label": {"en": "Does it work?"}, "need": "to-submit", "longest": 0, "most": 0, "weight": 0, "identifying": false, "forReviewers": true, "mayBePublic": true}]}]',
                    'f', now(), now()) returning id""")
                .param("slug", "set-" + number)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        if (kind.equals("discussion") && !action.equals("sum-up")) {
            String slug = database.sql("select slug from consultations.discussion where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single();
            return Optional.of(MockMvcRequestBuilders.post("/discussions/{slug}/steps/{action}", slug, action)
                    .param("version", "1")
                    .param("reason", "because"));
        }
        if (!kind.equals("consultation") || !Consultations.STEPS.contains(action)) {
            return Optional.empty();
        }
        String slug = database.sql("select slug from consultations.consultation where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return Optional.of(MockMvcRequestBuilders.post("/consultations/{slug}/steps/{action}", slug, action)
                .param("version", "1")
                .param("reason", "because"));
    }

    @Override
    public Map<String, Set<Role>> rights() {
        return Map.ofEntries(
                Map.entry("appeal.write", Set.of(Role.SECRETARIAT)),
                Map.entry("appeal.sign", Set.of(Role.FOCAL_POINT)),
                Map.entry("discussion.write", Set.of(Role.SECRETARIAT)),
                Map.entry("discussion.post", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT)),
                Map.entry("discussion.endorse", Set.of(Role.CHAIR)),
                Map.entry("discussion.agree", Set.of(Role.FOCAL_POINT)),
                Map.entry("correspondence.write", Set.of(Role.SECRETARIAT)),
                Map.entry("consultation.write", Set.of(Role.SECRETARIAT)),
                Map.entry("consultation.record", Set.of()),
                Map.entry("consultation.contribute", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT)),
                Map.entry("consultation.answer", Set.of(Role.SECRETARIAT, Role.CHAIR)),
                Map.entry("inquiry.write", Set.of(Role.SECRETARIAT)),
                Map.entry("inquiry.record", Set.of()),
                Map.entry("inquiry.publish", Set.of(Role.SECRETARIAT, Role.CHAIR)),
                Map.entry("inquiry.reply", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT)),
                Map.entry("inquiry.send", Set.of(Role.FOCAL_POINT)));
    }
}
