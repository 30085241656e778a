package corridor.forum.sessions;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who agrees that an organisation is named beside what was said. */
@Component
class ConsentGrants implements Grants {

    static final Right CONSENTING = new Right("session.consent");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(CONSENTING, Set.of(Role.FOCAL_POINT));
    }
}
