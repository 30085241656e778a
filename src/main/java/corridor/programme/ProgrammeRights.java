package corridor.programme;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who plans and releases a programme: the secretariat, and whoever chairs the cycle. */
@Component
public class ProgrammeRights implements Grants {

    public static final Right PLANNING = new Right("programme.plan");
    public static final Right RELEASING = new Right("programme.release");
    public static final Right SOLVING = new Right("programme.solve");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                PLANNING, Set.of(Role.SECRETARIAT, Role.CHAIR),
                RELEASING, Set.of(Role.SECRETARIAT, Role.CHAIR),
                SOLVING, Set.of());
    }
}
