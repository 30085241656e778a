package corridor.actors.verification;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.actors.ActorGrants;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a verification: the secretariat verifies or declines, the clock tells that it runs out and lets it lapse. */
@Component
class VerificationLifecycle implements Lifecycle<Verification>, Grants {

    static final String UNVERIFIED = "unverified";
    static final String VERIFIED = "verified";
    static final String LAPSED = "lapsed";
    static final String DECLINED = "declined";

    static final Right VERIFYING = new Right("organisation.verify");
    static final Right LAPSING = new Right("organisation.lapse");

    private final VerificationStore store;

    VerificationLifecycle(VerificationStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Verification.KIND;
    }

    @Override
    public String table() {
        return "actors.verification";
    }

    @Override
    public int definition() {
        return 2;
    }

    @Override
    public List<Transition<Verification>> transitions() {
        return List.of(
                Transition.opening("register", UNVERIFIED, ActorGrants.REGISTER_ORGANISATION),
                Transition.<Verification>of(
                                Set.of(UNVERIFIED, VERIFIED, LAPSED, DECLINED), "verify", VERIFIED, VERIFYING)
                        .recording("valid_until", "verified_by", "reason"),
                Transition.<Verification>of(Set.of(UNVERIFIED, VERIFIED, LAPSED), "decline", DECLINED, VERIFYING)
                        .recording("reason"),
                Transition.<Verification>of(Set.of(VERIFIED), "remind", VERIFIED, LAPSING)
                        .recording("reminded_on"),
                Transition.of(Set.of(VERIFIED), "lapse", LAPSED, LAPSING));
    }

    @Override
    public Set<String> audience(Verification record, String state) {
        return record.audience();
    }

    @Override
    public List<Verification> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(VERIFYING, Set.of(Role.SECRETARIAT), LAPSING, Set.of(Role.SECRETARIAT));
    }
}
