package corridor.practices.requests;

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

/** The life of a request: anyone opens it; its answer follows, or it lapses. */
@Component
class OwnerRequestLifecycle implements Lifecycle<OwnerRequest>, Grants {

    static final String OPEN = "open";

    static final Right OPENING = new Right("practice-request.open");
    static final String ACCEPTED = "accepted";
    static final String DECLINED = "declined";

    static final Right ANSWERING = new Right("practice-request.answer");
    static final Right READING = new Right("practice-request.read");

    /** Held by nobody: time does it. */
    static final Right LAPSING = new Right("practice-request.lapse");

    private final OwnerRequestStore store;

    OwnerRequestLifecycle(OwnerRequestStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return OwnerRequest.KIND;
    }

    @Override
    public String table() {
        return "practices.request";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<OwnerRequest>> transitions() {
        String[] facts = {"answer", "name", "email", "organisation", "message"};
        String[] said = {"name", "email", "organisation", "message"};
        return List.of(
                Transition.opening("open", OPEN, OPENING),
                Transition.<OwnerRequest>of(Set.of(OPEN), "accept", ACCEPTED, ANSWERING)
                        .recording(facts),
                Transition.<OwnerRequest>of(Set.of(OPEN), "decline", DECLINED, ANSWERING)
                        .recording(facts),
                Transition.<OwnerRequest>of(Set.of(OPEN), "lapse", "lapsed", LAPSING)
                        .recording(said));
    }

    @Override
    public Set<String> audience(OwnerRequest record, String state) {
        return record.audience();
    }

    @Override
    public List<OwnerRequest> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                OPENING,
                Set.of(Role.VISITOR),
                READING,
                Set.of(Role.SECRETARIAT),
                ANSWERING,
                Set.of(Role.SECRETARIAT),
                LAPSING,
                Set.of());
    }
}
