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
        return Map.ofEntries(
                Map.entry(PracticeLifecycle.DRAFTING, writers),
                Map.entry(PracticeLifecycle.TRANSLATING, writers),
                Map.entry(PracticeLifecycle.WITHDRAWING, writers),
                Map.entry(PracticeLifecycle.CHECKING, secretariat),
                Map.entry(PracticeLifecycle.CONFIRMING, secretariat),
                Map.entry(PracticeLifecycle.MERGING, secretariat),
                Map.entry(PracticeLifecycle.BEGINNING_REVIEW, secretariat),
                Map.entry(PracticeLifecycle.CONCLUDING_REVIEW, secretariat),
                Map.entry(PracticeLifecycle.PUBLISHING, speaker),
                Map.entry(PracticeLifecycle.OBJECTING, speaker),
                Map.entry(PracticeLifecycle.ATTESTING, speaker),
                Map.entry(PracticeLifecycle.REVISING, both),
                Map.entry(PracticeLifecycle.RETRACTING, both));
    }
}
