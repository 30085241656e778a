package corridor.operations;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sees how the installation fares. */
@Component
class OperationsGrants implements Grants {

    static final Right READING = new Right("operations.read");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(READING, Set.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.AUDITOR));
    }
}
