package corridor.practices;

import corridor.TestPractice;
import corridor.access.Audience;
import corridor.workflow.WorkflowRecords;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Practices and what belongs to them, in any state. */
class PracticeRecords implements WorkflowRecords {

    @Override
    public Set<String> kinds() {
        return Set.of(
                "practice", "import", "practice-request", "adoption", "confirmation", "review", "review-assignment");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        return new Inserting(database).of(kind, state, audience, number);
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        return Optional.ofNullable(
                switch (kind + " " + action) {
                    case "practice check" ->
                        MockMvcRequestBuilders.post("/practices/{slug}/publication", slug(database, id))
                                .param("version", "1");
                    case "practice submit",
                            "practice resubmit",
                            "practice clear",
                            "practice return",
                            "practice decline",
                            "practice publish",
                            "practice object",
                            "practice attest",
                            "practice confirm",
                            "practice withdraw" ->
                        MockMvcRequestBuilders.post("/practices/{slug}/steps/{action}", slug(database, id), action)
                                .param("version", "1")
                                .param("reason", "because");
                    case "practice retract" ->
                        MockMvcRequestBuilders.post("/practices/{slug}/retraction", slug(database, id))
                                .param("version", "1")
                                .param("reason", "because");
                    case "adoption confirm", "adoption decline", "adoption reconsider", "adoption withdraw" ->
                        MockMvcRequestBuilders.post("/adoptions/{id}/steps/{action}", id, action)
                                .param("version", "1")
                                .param("reason", "because");
                    case "import start" -> MockMvcRequestBuilders.put("/api/v1/practices/imports/{id}/mapping", id);
                    case "import publish" ->
                        MockMvcRequestBuilders.post("/api/v1/practices/imports/{id}/publication", id);
                    case "import undo" -> MockMvcRequestBuilders.delete("/api/v1/practices/imports/{id}", id);
                    default -> null;
                });
    }

    private static String slug(JdbcClient database, long id) {
        return database.sql("select slug from practices.practice where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Inserts them. */
    private record Inserting(JdbcClient database) {

        long of(String kind, String state, String audience, int number) {
            return switch (kind) {
                case "practice" -> practice(number, state, audience);
                case "import" ->
                    database.sql("""
                            insert into practices.import (state, audience, created_at, file_name, size, sha256, kind, facts,
                                columns, mapping, total, failure)
                            values (:state, :audience, now(), 'x.csv', 1, :hash, 'CSV', '{"headerLine": 0}', '{Title}', '{"Title": "title"}', 1,
                                case when :state = 'failed' then 'file-unreadable' end)
                            returning id""")
                            .param("state", state)
                            .param("audience", new String[] {audience})
                            .param("hash", "workflow-" + number)
                            .query(Long.class)
                            .single();
                case "practice-request" ->
                    database.sql("""
                            insert into practices.request (practice, kind, state, audience, created_at, organisation, name,
                                email, message, answer)
                            values (:practice, 'claim', :state, :audience, now(), '',
                                case when :state = 'open' then 'Ana' else '' end,
                                case when :state = 'open' then 'ana@example.org' else '' end,
                                case when :state = 'open' then 'mine' else '' end,
                                case when :state in ('accepted', 'declined') then 'because' end)
                            returning id""")
                            .param("practice", practice(number, "checked", "public"))
                            .param("state", state)
                            .param("audience", new String[] {audience})
                            .query(Long.class)
                            .single();
                case "adoption" ->
                    database.sql("""
                            insert into practices.adoption (practice, organisation, state, audience, created_at, place, year,
                                outcome, adapted, language, confirmed_by, reason)
                            values (:practice, :organisation, :state, :audience, now(), 'Here', 2020, 'too-early', 'Nothing', 'en',
                                case when :state = 'confirmed' then 'owner' else '' end, 'because')
                            returning id""")
                            .param("practice", practice(number, "checked", "public"))
                            .param("organisation", WorkflowRecords.organisation(database, number))
                            .param("state", state)
                            .param("audience", new String[] {audience})
                            .query(Long.class)
                            .single();
                case "confirmation" -> confirmation(number, state, audience);
                case "review" -> review(number, state, audience);
                case "review-assignment" ->
                    database.sql("""
                            insert into practices.review_assignment (review, person, seat, state, audience, offered_at,
                                declared_at, delivered_at, complete, reason)
                            values (:review, :person, 'internal', :state, :audience, now(), now(), now(), true, 'because')
                            returning id""")
                            .param("review", review(number, "open", Audience.SECRETARIAT))
                            .param("person", WorkflowRecords.person(database, number))
                            .param("state", state)
                            .param("audience", new String[] {audience})
                            .query(Long.class)
                            .single();
                default -> throw new IllegalArgumentException(kind);
            };
        }

        private long review(int number, String state, String audience) {
            return database.sql("""
                    insert into practices.review (practice, state, audience, criteria, visibility, deadline, created_at, verdict,
                        reasons, concluded_at)
                    values (:practice, :state, :audience, 1, 'open', '2999-01-01', now(),
                        case when :state = 'concluded' then 'revise' end, 'because', now())
                    returning id""")
                    .param("practice", practice(number, "in-review", "public"))
                    .param("state", state)
                    .param("audience", new String[] {audience})
                    .query(Long.class)
                    .single();
        }

        private long confirmation(int number, String state, String audience) {
            return database.sql("""
                    insert into practices.confirmation (practice, state, audience, created_at, asked_by, expires_at, digest, name,
                        email, language, message)
                    values (:practice, :state, :audience, now(), 'test', '2999-01-01', sha256(:digest::bytea), 'Ana',
                        'ana@example.org', 'en', case when :state = 'disputed' then 'no' end)
                    returning id""")
                    .param("practice", practice(number, "checked", "public"))
                    .param("state", state)
                    .param("audience", new String[] {audience})
                    .param("digest", "confirmation-" + number)
                    .query(Long.class)
                    .single();
        }

        private long practice(int number, String state, String audience) {
            TestPractice draft = TestPractice.named("workflow-" + number);
            TestPractice wanted = state.equals("superseded")
                    ? draft.mergedInto(TestPractice.named("survivor-" + number).insert(database))
                    : draft.in(state);
            return wanted.to(audience).insert(database);
        }
    }
}
