package corridor.assurance;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A fact is shown once every party agreed to its words, and no more from the moment at which one of them takes that back. */
@Component
class DisclosureLifecycle implements Lifecycle<Disclosure>, Grants {

    static final String ASKED = "asked";
    static final String RELEASED = "released";
    static final String SUPERSEDED = "superseded";
    static final String WITHDRAWN = "withdrawn";
    static final String CALLED_OFF = "called-off";

    static final Right PROPOSING = new Right("disclosure.propose");
    static final Right CONSENTING = new Right("disclosure.consent");
    static final Right REPLYING = new Right("disclosure.reply");
    static final Right STOPPING = new Right("disclosure.stop");
    static final Right RELEASING = new Right("disclosure.release");

    private static final Set<String> AMONG_THEMSELVES = Set.of(ASKED, CALLED_OFF);
    private static final Set<String> AGREED = Set.of(RELEASED, SUPERSEDED);

    private final DisclosureStore store;

    DisclosureLifecycle(DisclosureStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Disclosure.KIND;
    }

    @Override
    public String table() {
        return "assurance.disclosure";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Disclosure>> transitions() {
        return List.of(
                Transition.opening("propose", ASKED, PROPOSING),
                Transition.<Disclosure>of(Set.of(ASKED), "release", RELEASED, RELEASING)
                        .guardedBy(new Guard<>("consents-missing", Disclosure::agreed))
                        .recording("released_at", "reply_until"),
                Transition.of(Set.of(ASKED), "call-off", CALLED_OFF, PROPOSING),
                Transition.of(Set.of(RELEASED), "supersede", SUPERSEDED, RELEASING),
                Transition.of(Set.of(RELEASED), "withdraw", WITHDRAWN, CONSENTING),
                Transition.of(Set.of(RELEASED), "stop", WITHDRAWN, STOPPING));
    }

    @Override
    public Set<Long> organisations(Disclosure record, Right right) {
        return right.equals(STOPPING) ? Set.of() : record.organisations(right);
    }

    /** Parties; once all agreed, and until one takes that back, those named; from then on, those who may have to stop it. */
    @Override
    public Set<String> audience(Disclosure record, String state) {
        Set<String> labels = readers(record.parties(), AGREED.contains(state) ? record.named() : Set.of());
        if (!AMONG_THEMSELVES.contains(state)) {
            labels.add(Audience.SECRETARIAT);
        }
        return labels;
    }

    static Set<String> readers(Collection<Long> parties, Collection<Long> named) {
        Set<String> labels = new LinkedHashSet<>();
        parties.forEach(one -> labels.add(Audience.organisation(one)));
        named.forEach(one -> labels.add(Audience.organisation(one)));
        return labels;
    }

    @Override
    public List<Disclosure> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> members = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT);
        return Map.of(
                PROPOSING, members,
                REPLYING, members,
                CONSENTING, Set.of(Role.FOCAL_POINT),
                STOPPING, Set.of(Role.SECRETARIAT),
                RELEASING, Set.of());
    }
}
