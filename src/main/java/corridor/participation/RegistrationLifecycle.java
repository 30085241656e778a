package corridor.participation;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The life of a registration: asked for by the delegation, confirmed by the secretariat, used at the door. */
@Component
class RegistrationLifecycle implements Lifecycle<Registration>, Grants {

    static final String ASKED = "asked";
    static final String CONFIRMED = "confirmed";
    static final String REFUSED = "refused";
    static final String REPLACED = "replaced";
    static final String WITHDRAWN = "withdrawn";
    static final String ATTENDED = "attended";

    static final Right ASKING = new Right("registration.ask");
    static final Right CONFIRMING = new Right("registration.confirm");
    static final Right CHECKING_IN = new Right("registration.check-in");

    private static final String[] WHO = {"name", "function", "listed"};

    private final RegistrationStore store;

    RegistrationLifecycle(RegistrationStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Registration.KIND;
    }

    @Override
    public String table() {
        return "participation.registration";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Registration>> transitions() {
        return List.of(
                Transition.opening("ask", ASKED, ASKING),
                Transition.<Registration>of(Set.of(ASKED), "confirm", CONFIRMED, CONFIRMING)
                        .recording("confirmed_at"),
                Transition.<Registration>of(Set.of(ASKED), "refuse", REFUSED, CONFIRMING)
                        .recording("reason"),
                Transition.of(Set.of(CONFIRMED), "substitute", REPLACED, ASKING),
                Transition.of(Set.of(ASKED, CONFIRMED), "withdraw", WITHDRAWN, ASKING),
                Transition.of(Set.of(CONFIRMED), "attend", ATTENDED, CHECKING_IN),
                Transition.<Registration>of(Set.of(ASKED), "change", ASKED, ASKING)
                        .recording(WHO),
                Transition.<Registration>of(Set.of(CONFIRMED), "change", CONFIRMED, ASKING)
                        .recording(WHO));
    }

    @Override
    public Set<String> audience(Registration record, String state) {
        return audience(record.organisation(), record.person());
    }

    static Set<String> audience(@Nullable Long organisation, @Nullable Long person) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT));
        if (organisation != null) {
            labels.add(Audience.organisation(organisation));
        }
        if (person != null) {
            labels.add(Audience.person(person));
        }
        return Set.copyOf(labels);
    }

    @Override
    public List<Registration> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    /** Whoever may check in is told so by a label besides: that of the cycle's staff. */
    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                ASKING, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                CONFIRMING, Set.of(Role.SECRETARIAT),
                CHECKING_IN, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.REVIEWER, Role.CHAIR, Role.SECRETARIAT));
    }
}
