package corridor.registers;

import corridor.access.Role;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Entries in any state. */
public class RegisterRecords implements WorkflowRecords {

    RegisterRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of(Entry.KIND);
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        return entry(database, state, audience, "workflow-" + number, "Workflow " + number);
    }

    static long entry(JdbcClient database, String state, String audience, String slug, String title) {
        return database.sql("""
                insert into registers.entry as e (kind, slug, state, audience, head, content, plain_title, origin, sources, reason)
                values ('barrier', :slug, :state, :audience, jsonb_build_object('title', jsonb_build_object('en', :title::text),
                    'summary', jsonb_build_object('en', :title || ' in short'), 'themes', jsonb_build_array('skills')),
                    '{"effect": "barrier"}', lower(:title), 'reported', array['000:1'], case when :state = 'retracted' then 'why' else '' end)
                returning id""")
                .param("slug", slug)
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("title", title)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        if (action.equals("record")) {
            return Optional.empty();
        }
        String slug = database.sql("select slug from registers.entry where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return Optional.of(MockMvcRequestBuilders.post("/registers/barrier/{slug}/steps/{action}", slug, action)
                .param("version", "1")
                .param("reason", "because"));
    }

    @Override
    public Map<String, Set<Role>> rights() {
        Set<Role> both = Set.of(Role.FOCAL_POINT, Role.SECRETARIAT);
        return Map.of(
                "register.write",
                Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT),
                "register.publish",
                both,
                "register.correct",
                both,
                "register.confirm",
                Set.of(Role.FOCAL_POINT),
                "register.record",
                Set.of());
    }
}
