package corridor.partnerships.agreements;

import corridor.access.Role;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Agreements in any state. */
public class AgreementRecords implements WorkflowRecords {

    AgreementRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of(Agreement.KIND);
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        return agreement(
                database,
                state,
                audience,
                "workflow-" + number,
                "Workflow " + number,
                WorkflowRecords.organisation(database, number));
    }

    static long agreement(
            JdbcClient database, String state, String audience, String slug, String title, long organisation) {
        return database.sql("""
                insert into partnerships.agreement as a (slug, state, audience, content, origin, initiator, organisations, document,
                    document_number, document_sha256, sha256, signed_on, in_force_on, ended_on, reason, created_at)
                values (:slug, :state, :audience, jsonb_build_object('title', jsonb_build_object('en', :title::text),
                    'instrument', 'memorandum'), 'own', :organisation, array[:organisation]::bigint[], 1, 1, repeat('a', 64),
                    repeat('b', 64), current_date, current_date, current_date, 'why', now())
                returning id""")
                .param("slug", slug)
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("title", title)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        String slug = database.sql("select slug from partnerships.agreement where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return Optional.of(MockMvcRequestBuilders.post("/agreements/{slug}/steps/{action}", slug, action)
                .param("version", "1")
                .param("reason", "because"));
    }

    @Override
    public Map<String, Set<Role>> rights() {
        return Map.of(
                "agreement.write", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                "agreement.sign", Set.of(Role.FOCAL_POINT),
                "agreement.record", Set.of(),
                "agreement.conclude", Set.of());
    }
}
