package corridor.participation;

import corridor.access.Role;
import corridor.workflow.WorkflowRecords;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Delegations and registrations in any state. */
class ParticipationStates implements WorkflowRecords {

    @Override
    public Set<String> kinds() {
        return Set.of("delegation", "registration");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        long cycle = ParticipationRows.cycle(database, "participation-" + number);
        return kind.equals("delegation")
                ? ParticipationRows.delegation(
                        database, cycle, WorkflowRecords.organisation(database, number), state, audience)
                : ParticipationRows.registration(
                        database, cycle, null, state, audience, "Ana", "workflow-" + number + "@example.org");
    }

    @Override
    public Map<String, Set<Role>> rights() {
        return Map.of(
                "delegation.write", Set.of(Role.SECRETARIAT),
                "registration.ask", Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                "registration.confirm", Set.of(Role.SECRETARIAT),
                "registration.check-in",
                        Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.REVIEWER, Role.CHAIR, Role.SECRETARIAT));
    }
}
