package corridor.forum.bodies;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sets up bodies and gives out their seats. */
@Component
class BodyGrants implements Grants {

    static final Right WRITING = new Right("body.write");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(WRITING, Set.of(Role.SECRETARIAT));
    }
}
