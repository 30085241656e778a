package corridor.settings;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who changes what the installation looks like. */
@Component
class SettingsGrants implements Grants {

    static final Right CHANGING = new Right("settings.change");

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(CHANGING, Set.of(Role.ADMINISTRATOR));
    }
}
