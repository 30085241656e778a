package corridor.actors;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with people and organisations, beside what their lifecycles say. */
@Component
public class ActorGrants implements Grants {

    public static final Right READ_PEOPLE = new Right("person.read");
    public static final Right END_MEMBERSHIP = new Right("membership.end");
    public static final Right REGISTER_ORGANISATION = new Right("organisation.register");
    public static final Right EDIT_ORGANISATION = new Right("organisation.edit");
    public static final Right MERGE_ORGANISATIONS = new Right("organisation.merge");

    ActorGrants() {}

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                READ_PEOPLE, Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR),
                END_MEMBERSHIP, Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR, Role.FOCAL_POINT),
                REGISTER_ORGANISATION, Set.of(Role.VISITOR),
                EDIT_ORGANISATION, Set.of(Role.SECRETARIAT, Role.FOCAL_POINT),
                MERGE_ORGANISATIONS, Set.of(Role.SECRETARIAT));
    }
}
