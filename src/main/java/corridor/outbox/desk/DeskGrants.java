package corridor.outbox.desk;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sees how the work of all stands. */
@Component
class DeskGrants implements Grants {

    static final Right OVERVIEW = new Right("dashboard.read");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(OVERVIEW, Set.of(Role.SECRETARIAT, Role.AUDITOR));
    }
}
