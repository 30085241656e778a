package corridor.workflow;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.access.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Records of the modules that every area stands on, in any state. */
class GroundRecords implements WorkflowRecords {

    @Override
    public Set<String> kinds() {
        return Set.of(
                "document",
                "contact-import",
                "letter-draft",
                "report",
                "organisation-verification",
                "appointment",
                "factor-reset");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        return new Inserting(database).of(kind, state, audience, number);
    }

    @Override
    public Map<String, Set<Role>> rights() {
        Set<Role> keepers = Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR);
        return Map.of(
                "factor-reset.ask", keepers, "factor-reset.grant", keepers, "session.end", Set.of(Role.ADMINISTRATOR));
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        String version = "{\"version\": 1, \"granted\": %s}";
        return switch (kind + " " + action) {
            case "factor-reset grant", "factor-reset refuse" ->
                Optional.of(post("/api/v1/factor-resets/" + id + "/decision")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(version.formatted(action.equals("grant"))));
            case "appointment confirm" ->
                Optional.of(post("/api/v1/appointments/" + id + "/decision")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(version.formatted(true)));
            default -> Optional.empty();
        };
    }

    /** Inserts them. */
    private record Inserting(JdbcClient database) {

        long of(String kind, String state, String audience, int number) {
            return switch (kind) {
                case "document" -> document(state, audience);
                case "contact-import" ->
                    database.sql("""
                            insert into contacts.import (state, audience, created_at, created_by, file_name, lines, total, added)
                            values (:state, :audience, now(), 'test', 'x.csv', '[]', 1, case when :state = 'recorded' then 0 end)
                            returning id""")
                            .param("state", state)
                            .param("audience", new String[] {audience})
                            .query(Long.class)
                            .single();
                case "letter-draft" ->
                    database.sql("""
                            insert into outbox.draft (state, audience, created_at, subject, text, selection, started_at, finished_at)
                            values (:state, :audience, now(), '{"en": "Subject"}', '{"en": "Text"}',
                                '{"roles": [], "countries": [], "languages": [], "addresses": []}',
                                case when :state in ('sending', 'sent') then now() end, case when :state = 'sent' then now() end)
                            returning id""")
                            .param("state", state)
                            .param("audience", new String[] {audience})
                            .query(Long.class)
                            .single();
                case "report" ->
                    database.sql("""
                            insert into vetting.report (subject_kind, subject, title, url, organisations, state, audience,
                                created_at, reporter, concern, message, reason, appeal)
                            values ('practice', 1, '{"en": "T"}', '/practices/t', '{}', :state, :audience, now(), :reporter, 'other',
                                'm', 'because', 'no')
                            returning id""")
                            .param("state", state)
                            .param("audience", new String[] {audience})
                            .param("reporter", "test:" + number)
                            .query(Long.class)
                            .single();
                case "organisation-verification" -> verification(number, state, audience);
                case "appointment" -> appointment(number, state, audience);
                case "factor-reset" -> factorReset(number, state, audience);
                default -> throw new IllegalArgumentException(kind);
            };
        }

        private long document(String state, String audience) {
            return database.sql("""
                    insert into documents.document (state, about_kind, about_id, audience, shared_with, title, language, created_at,
                        created_by, current)
                    values (:state, 'practice', 0, :audience, :audience, 'x', '', now(), 'test',
                        case when :state = 'available' then 1 end)
                    returning id""")
                    .param("state", state)
                    .param("audience", new String[] {audience})
                    .query(Long.class)
                    .single();
        }

        private long factorReset(int number, String state, String audience) {
            return database.sql("""
                    insert into accounts.factor_reset (state, audience, person, reason, asked_by, decided_by)
                    values (:state, :audience, :person, 'lost', 'test:1', case when :state <> 'asked' then 'test:2' end)
                    returning id""")
                    .param("state", state)
                    .param("audience", new String[] {audience})
                    .param("person", WorkflowRecords.person(database, number))
                    .query(Long.class)
                    .single();
        }

        private long verification(int number, String state, String audience) {
            long id = WorkflowRecords.organisation(database, number);
            database.sql("""
                    update actors.verification set state = :state, audience = :audience, valid_until = '2999-01-01',
                        verified_by = 'person:1' where id = :id""")
                    .param("state", state)
                    .param("audience", new String[] {audience})
                    .param("id", id)
                    .update();
            return id;
        }

        private long appointment(int number, String state, String audience) {
            return database.sql("""
                    insert into actors.appointment (way, state, audience, email, name, role, starts, proposed_by, decided_by)
                    values ('proposal', :state, :audience, :email, 'Ana', 'reviewer', now(), 'person:1',
                        case when :state <> 'proposed' then 'person:2' end)
                    returning id""")
                    .param("state", state)
                    .param("audience", new String[] {audience})
                    .param("email", "workflow-" + number + "@example.org")
                    .query(Long.class)
                    .single();
        }
    }
}
