package corridor.contacts;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who keeps contacts: the secretariat all, a focal point those of the own organisation. */
@Component
class ContactGrants implements Grants {

    static final Right KEEPING = new Right("contact.keep");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(KEEPING, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT));
    }
}
