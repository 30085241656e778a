package corridor.vetting;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who declares what ties an organisation, and who sees it of all of them. */
@Component
class InterestGrants implements Grants {

    static final Right DECLARING = new Right("interest.declare");
    static final Right READING = new Right("interest.read");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(DECLARING, Set.of(Role.FOCAL_POINT), READING, Set.of(Role.SECRETARIAT));
    }
}
