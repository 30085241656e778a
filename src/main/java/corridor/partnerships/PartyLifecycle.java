package corridor.partnerships;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A party is confirmed by its own focal point, and by nobody else. */
@Component
class PartyLifecycle implements Lifecycle<Party>, Grants {

    static final String ASKED = "asked";
    static final String REPORTED = "reported";
    static final String CONFIRMED = "confirmed";
    static final String DECLINED = "declined";
    static final String WITHDRAWN = "withdrawn";
    static final String LEFT = "left";

    static final Right CONFIRMING = new Right("partnership.confirm");

    private final PartyStore store;

    PartyLifecycle(PartyStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Party.KIND;
    }

    @Override
    public String table() {
        return "partnerships.party";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Party>> transitions() {
        return List.of(
                Transition.opening("ask", ASKED, PartnershipLifecycle.WRITING),
                Transition.of(Set.of(ASKED), "report", REPORTED, PartnershipLifecycle.RECORDING),
                Transition.<Party>of(Set.of(ASKED), "confirm", CONFIRMED, CONFIRMING)
                        .recording("confirmed_by", "confirmed_at"),
                Transition.<Party>of(Set.of(ASKED), "decline", DECLINED, CONFIRMING)
                        .recording("reason"),
                Transition.of(Set.of(ASKED), "take-back", WITHDRAWN, PartnershipLifecycle.WRITING),
                Transition.<Party>of(Set.of(CONFIRMED), "leave", LEFT, CONFIRMING)
                        .recording("left_on", "reason"));
    }

    @Override
    public Set<Long> organisations(Party record, Right right) {
        return record.organisations(right);
    }

    /** As before: the partnership's own audience is written anew once it is known who is left. */
    @Override
    public Set<String> audience(Party record, String state) {
        return record.audience();
    }

    @Override
    public List<Party> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(CONFIRMING, Set.of(Role.FOCAL_POINT));
    }
}
