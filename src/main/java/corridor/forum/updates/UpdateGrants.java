package corridor.forum.updates;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who speaks for a forum to another one: its own organisation, and the secretariat. */
@Component
class UpdateGrants implements Grants {

    static final Right TELLING = new Right("forum.update");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(TELLING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT));
    }
}
