package corridor.practices.adoptions;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The life of an adoption: the organisation reports it, the owner of the practice confirms it. What the owner declines, the
 * secretariat may still let stand, so that what did not work is not lost.
 */
@Component
class AdoptionLifecycle implements Lifecycle<Adoption>, Grants {

    static final String REPORTED = "reported";
    static final String CONFIRMED = "confirmed";
    static final String DECLINED = "declined";
    static final String WITHDRAWN = "withdrawn";

    static final Right REPORTING = new Right("adoption.report");
    static final Right CONFIRMING = new Right("adoption.confirm");
    static final Right CHECKING = new Right("adoption.check");

    private static final String[] TOLD = {
        "country", "place", "year", "outcome", "adapted", "story", "link", "language", "confirmed_by", "reason"
    };

    private final AdoptionStore store;

    AdoptionLifecycle(AdoptionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Adoption.KIND;
    }

    @Override
    public String table() {
        return "practices.adoption";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Adoption>> transitions() {
        return List.of(
                Transition.opening("report", REPORTED, REPORTING),
                Transition.<Adoption>of(Set.of(REPORTED, CONFIRMED, DECLINED), "change", REPORTED, REPORTING)
                        .recording(TOLD),
                Transition.<Adoption>of(Set.of(REPORTED), "confirm", CONFIRMED, CONFIRMING)
                        .recording("confirmed_by", "reason"),
                Transition.<Adoption>of(Set.of(DECLINED), "reconsider", CONFIRMED, CHECKING)
                        .recording("confirmed_by", "reason"),
                Transition.<Adoption>of(Set.of(REPORTED), "decline", DECLINED, CONFIRMING)
                        .recording("confirmed_by", "reason"),
                Transition.<Adoption>of(Set.of(CONFIRMED), "decline", DECLINED, CHECKING)
                        .recording("confirmed_by", "reason"),
                Transition.of(Set.of(REPORTED, CONFIRMED, DECLINED), "withdraw", WITHDRAWN, REPORTING));
    }

    @Override
    public Set<String> audience(Adoption record, String state) {
        return audience(record.organisation(), record.owners(), state);
    }

    /** As it should be today. */
    static Set<String> audience(Adoption record) {
        return audience(record.organisation(), record.owners(), record.state());
    }

    static Set<String> audience(long organisation, Set<Long> owners, String state) {
        if (state.equals(CONFIRMED)) {
            return Set.of(Audience.PUBLIC);
        }
        Set<String> labels = new HashSet<>(Set.of(Audience.organisation(organisation), Audience.SECRETARIAT));
        if (!state.equals(WITHDRAWN)) {
            owners.forEach(owner -> labels.add(Audience.organisation(owner)));
        }
        return Set.copyOf(labels);
    }

    /** It is confirmed for the owner of the practice; everything else is done for the organisation that adopted it. */
    @Override
    public Set<Long> organisations(Adoption record, Right right) {
        return right.equals(CONFIRMING) ? record.confirmers() : record.organisations();
    }

    @Override
    public List<Adoption> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                REPORTING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT),
                CONFIRMING, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                CHECKING, Set.of(Role.SECRETARIAT));
    }
}
