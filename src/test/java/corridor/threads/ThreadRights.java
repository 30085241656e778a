package corridor.threads;

import corridor.access.Role;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may tie records; links have no life of their own. */
class ThreadRights implements WorkflowRecords {

    ThreadRights() {}

    @Override
    public Set<String> kinds() {
        return Set.of();
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        throw new IllegalArgumentException("No such kind: " + kind);
    }

    @Override
    public Map<String, Set<Role>> rights() {
        return Map.of("thread.tie", Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT));
    }
}
