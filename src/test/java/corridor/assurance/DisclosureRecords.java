package corridor.assurance;

import corridor.access.Role;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Disclosures in any state. */
public class DisclosureRecords implements WorkflowRecords {

    DisclosureRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of(Disclosure.KIND);
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        return disclosure(
                database, state, audience, WorkflowRecords.organisation(database, number), "Workflow", number);
    }

    /** One whose only party has agreed. */
    static long disclosure(
            JdbcClient database, String state, String audience, long organisation, String word, int number) {
        long id = database.sql("""
                insert into assurance.disclosure as d (state, audience, about, fact, title, place, shown_to, parties, content,
                    proposed_at, released_at)
                values (:state, :audience, :about, 'front', jsonb_build_object('en', :word::text), '/', 'public',
                    array[:organisation]::bigint[], '{}', now(), now()) returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("about", "canary:" + (organisation * 1000 + number))
                .param("word", word)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
        database.sql("""
                with given as (insert into assurance.consent (disclosure, organisation, answer, answered_by, answered_at)
                    values (:id, :organisation, 'given', 'test', now()))
                insert into assurance.release (disclosure, audience, consents_missing)
                values (:id, array['public'], case when :state in ('released', 'superseded') then 0 else 1 end)""")
                .param("id", id)
                .param("organisation", organisation)
                .param("state", state)
                .update();
        return id;
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        return Set.of("call-off", "stop").contains(action)
                ? Optional.of(MockMvcRequestBuilders.post("/disclosures/{id}/steps/{action}", id, action)
                        .param("version", "1")
                        .param("reason", "because"))
                : Optional.empty();
    }

    @Override
    public Map<String, Set<Role>> rights() {
        Set<Role> members = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT);
        return Map.of(
                "disclosure.propose", members,
                "disclosure.reply", members,
                "disclosure.consent", Set.of(Role.FOCAL_POINT),
                "disclosure.stop", Set.of(Role.SECRETARIAT),
                "disclosure.release", Set.of());
    }
}
