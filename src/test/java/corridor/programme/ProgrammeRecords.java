package corridor.programme;

import corridor.access.Role;
import corridor.forum.ForumRecords;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Releases and drafted plans, in any state. */
class ProgrammeRecords implements WorkflowRecords {

    ProgrammeRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of("programme-release", "programme-draft");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        long cycle = ForumRecords.cycle(database, "announced", "public", number);
        return kind.equals("programme-release")
                ? release(database, cycle, state, audience)
                : draft(database, cycle, state, audience);
    }

    private static long release(JdbcClient database, long cycle, String state, String audience) {
        return database.sql("""
                insert into programme.release (cycle, number, state, audience, entries, released_at)
                values (:cycle, 1, :state, :audience, '[]', now()) returning id""")
                .param("cycle", cycle)
                .param("state", state)
                .param("audience", new String[] {audience})
                .query(Long.class)
                .single();
    }

    private static long draft(JdbcClient database, long cycle, String state, String audience) {
        return database.sql("""
                insert into programme.draft (cycle, state, audience, asked_at, based_on, seconds, began, best)
                values (:cycle, :state, :audience, now(), 1, 30, '{"places": {}, "talks": {}}',
                    '{"plan": {"places": {}, "talks": {}}, "clashes": []}') returning id""")
                .param("cycle", cycle)
                .param("state", state)
                .param("audience", new String[] {audience})
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        if (!kind.equals("programme-draft") || !Set.of("take", "leave").contains(action)) {
            return Optional.empty();
        }
        String cycle = database.sql("""
                select f.slug || '/' || c.slug from programme.draft d join forum.cycle c on c.id = d.cycle
                join forum.forum f on f.id = c.forum where d.id = :id""").param("id", id).query(String.class).single();
        return Optional.of(MockMvcRequestBuilders.post("/forums/" + cycle + "/programme/drafts/" + id)
                .param("version", "1")
                .param("action", action));
    }

    @Override
    public Map<String, Set<Role>> rights() {
        Set<Role> both = Set.of(Role.SECRETARIAT, Role.CHAIR);
        return Map.of("programme.plan", both, "programme.release", both, "programme.solve", Set.of());
    }
}
