package corridor.practices;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with practices: their owners' people for those of their organisation, the secretariat for all. */
@Component
class PracticeGrants implements Grants {

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> secretariat = Set.of(Role.SECRETARIAT);
        Set<Role> speaker = Set.of(Role.FOCAL_POINT);
        Set<Role> both = Set.of(Role.FOCAL_POINT, Role.SECRETARIAT);
        Set<Role> writers = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT);
        return Map.of(
                PracticeLifecycle.DRAFTING, writers,
                PracticeLifecycle.WITHDRAWING, writers,
                PracticeLifecycle.CHECKING, secretariat,
                PracticeLifecycle.CONFIRMING, secretariat,
                PracticeLifecycle.MERGING, secretariat,
                PracticeLifecycle.PUBLISHING, speaker,
                PracticeLifecycle.OBJECTING, speaker,
                PracticeLifecycle.ATTESTING, speaker,
                PracticeLifecycle.REVISING, both,
                PracticeLifecycle.RETRACTING, both);
    }
}
