package corridor.floor;

import corridor.access.Role;
import corridor.forum.ForumRecords;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions from the floor, in any state. */
class FloorRecords implements WorkflowRecords {

    @Override
    public Set<String> kinds() {
        return Set.of("floor-question");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        long session = ForumRecords.session(database, "public", "public", number);
        boolean merged = state.equals("merged");
        return question(
                database,
                session,
                state,
                audience,
                merged ? question(database, session, "shown", audience, null) : null);
    }

    static long question(
            JdbcClient database,
            long session,
            String state,
            String audience,
            @org.jspecify.annotations.Nullable Long into) {
        return database.sql("""
                insert into floor.question (session, state, audience, text, language, asker, asked_at, answered_at, merged_into)
                values (:session, :state, :audience, 'What comes next?', 'en', 'guest:1', now(),
                    case when :state = 'answered' then now() end, :into)
                returning id""")
                .param("session", session)
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("into", into, java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Set<Role>> rights() {
        return Map.of(
                "floor.ask", Set.of(Role.VISITOR),
                "floor.moderate", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT));
    }
}
