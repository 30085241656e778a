package corridor.calls.appraisals;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who names a deputy: whoever chairs for a convener. */
@Component
class DeputyGrants implements Grants {

    static final Right NAMING = new Right("call.name-deputy");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(NAMING, Set.of(Role.CHAIR));
    }
}
