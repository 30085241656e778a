package corridor.recommendations;

import corridor.access.Role;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Records of the register in any state. */
class RecommendationRecords implements WorkflowRecords {

    @Override
    public Set<String> kinds() {
        return Set.of("recommendation", "follow-up", "launch");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        TestForum forum = TestForum.named(database, kind + "-" + number, true);
        return switch (kind) {
            case "recommendation" ->
                state.equals("draft") || state.equals("discarded")
                        ? recommendation(database, forum, number, state, audience, "draft")
                        : issued(database, forum, number, state, audience);
            case "follow-up" ->
                database.sql("""
                        insert into recommendations.follow_up (state, audience, recommendation, organisation, what, language,
                            progress, told_at)
                        values (:state, :audience, :recommendation, :organisation, 'We do it', 'en', 'begun', now())
                        returning id""")
                        .param("state", state)
                        .param("audience", new String[] {audience})
                        .param("recommendation", recommendation(database, forum, number, "open", "public", "of"))
                        .param("organisation", forum.chair())
                        .query(Long.class)
                        .single();
            case "launch" ->
                database.sql("""
                        insert into recommendations.launch (state, audience, created_at, cycle, organisation, title, asked_cycle,
                            report, reported_at, reason)
                        values (:state, :audience, now(), :cycle, :organisation, '{"en": "Launch"}', :cycle, 'Report', now(),
                            'because')
                        returning id""")
                        .param("state", state)
                        .param("audience", new String[] {audience})
                        .param("cycle", forum.cycle())
                        .param("organisation", forum.chair())
                        .query(Long.class)
                        .single();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static long issued(JdbcClient database, TestForum forum, int number, String state, String audience) {
        long other = recommendation(database, forum, number, "open", "public", "into");
        long id = recommendation(database, forum, number, "open", audience, "one");
        database.sql("""
                        with ruling as (
                          insert into recommendations.ruling (cycle, kind, body, day, text, made_at, made_by)
                          values (:cycle, 'drop', 'Plenary', current_date, '{"en": "why"}', now(), 'test') returning id),
                        ruled as (insert into recommendations.ruled (recommendation, ruling) select :id, id from ruling)
                        update recommendations.recommendation set last_ruling = (select id from ruling), merged_into = :other
                        where id = :id""")
                .param("cycle", forum.cycle())
                .param("id", id)
                .param("other", other)
                .update();
        database.sql("update recommendations.recommendation set state = :state where id = :id")
                .param("state", state)
                .param("id", id)
                .update();
        return id;
    }

    /** One of the forum's first cycle, with a number unless it is a draft. */
    static long recommendation(
            JdbcClient database, TestForum forum, int number, String state, String audience, String name) {
        boolean draft = state.equals("draft") || state.equals("discarded");
        long id = database.sql("""
                insert into recommendations.recommendation (state, audience, created_at, created_by, slug, number, forum,
                    first_cycle, cycle, keepers, text, source, addressees)
                values (:state, :audience, now(), 'test', :slug, :number, :forum, :cycle, :cycle, :keepers,
                    jsonb_build_object('en', 'Text of ' || :slug), 'Paper 1', '[{"kind": "everyone", "ref": ""}]')
                returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("slug", name + "-" + forum.slug())
                .param(
                        "number",
                        draft
                                ? null
                                : "T" + forum.forum() + "-" + name.toUpperCase(java.util.Locale.ROOT) + "-"
                                        + "%02d".formatted(number))
                .param("forum", forum.forum())
                .param("cycle", forum.cycle())
                .param("keepers", new Long[] {forum.chair()})
                .query(Long.class)
                .single();
        database.sql("""
                        insert into recommendations.bearing (recommendation, cycle, how, made_at)
                        select :id, :cycle, 'issued', now() where not :draft""")
                .param("id", id)
                .param("cycle", forum.cycle())
                .param("draft", draft)
                .update();
        database.sql("""
                        insert into recommendations.wording (recommendation, number, text, from_at, by)
                        select id, 1, text, now(), 'test' from recommendations.recommendation where id = :id and number is not null""").param("id", id).update();
        return id;
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        boolean step = Set.of("issue", "reword", "carry", "fulfil", "drop", "merge", "reopen", "discard")
                .contains(action);
        if (!kind.equals("recommendation") || !step) {
            return Optional.empty();
        }
        String slug = database.sql("select slug from recommendations.recommendation where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return Optional.of(MockMvcRequestBuilders.post("/recommendations/{slug}/steps/{action}", slug, action)
                .param("version", "1")
                .param("body", "Plenary")
                .param("day", "2026-01-01")
                .param("text", "Text")
                .param("why", "because"));
    }

    @Override
    public Map<String, Set<Role>> rights() {
        return Map.of(
                "recommendation.write", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.CHAIR, Role.SECRETARIAT),
                "recommendation.decide", Set.of(Role.CHAIR),
                "recommendation.record", Set.of(),
                "follow-up.write", Set.of(Role.FOCAL_POINT),
                "launch.write", Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                "launch.ask", Set.of(Role.SECRETARIAT),
                "launch.report", Set.of(Role.FOCAL_POINT));
    }
}
