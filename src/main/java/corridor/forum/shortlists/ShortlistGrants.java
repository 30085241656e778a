package corridor.forum.shortlists;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who keeps shortlists: those who prepare the session. */
@Component
class ShortlistGrants implements Grants {

    static final Right KEEPING = new Right("session.shortlist");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(KEEPING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT));
    }
}
