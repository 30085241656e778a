package corridor.forum.handover;

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

/** The life of a hand-over: prepared, signed by the chair, received by the next one. */
@Component
class PackLifecycle implements Lifecycle<Pack>, Grants {

    static final String PREPARED = "prepared";
    static final String SIGNED = "signed";
    static final String RECEIVED = "received";

    static final Right PREPARING = new Right("pack.prepare");
    static final Right SIGNING = new Right("pack.sign");
    static final Right RECEIVING = new Right("pack.receive");

    private final PackStore store;

    PackLifecycle(PackStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Pack.KIND;
    }

    @Override
    public String table() {
        return "forum.pack";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Pack>> transitions() {
        return List.of(
                Transition.opening("prepare", PREPARED, PREPARING),
                Transition.<Pack>of(Set.of(PREPARED), "sign", SIGNED, SIGNING)
                        .recording("sha256", "signed_by", "signed_for", "signed_at"),
                Transition.of(Set.of(SIGNED), "reopen", PREPARED, SIGNING),
                Transition.<Pack>of(Set.of(SIGNED), "receive", RECEIVED, RECEIVING)
                        .recording("received_by", "received_at"));
    }

    /** For the secretariat and the chair; once it is signed, for the next chair as well. */
    @Override
    public Set<String> audience(Pack record, String state) {
        Set<String> labels = new HashSet<>(prepared(record.cycle(), record.signers()));
        if (!state.equals(PREPARED)) {
            record.receivers().forEach(one -> labels.add(Audience.organisation(one)));
        }
        return Set.copyOf(labels);
    }

    static Set<String> prepared(long cycle, Set<Long> signers) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT, Audience.restricted("chairing-" + cycle)));
        signers.forEach(one -> labels.add(Audience.organisation(one)));
        return Set.copyOf(labels);
    }

    @Override
    public Set<Long> organisations(Pack record, Right right) {
        if (right.equals(RECEIVING)) {
            return record.receivers();
        }
        return right.equals(SIGNING) ? record.signers() : record.holders();
    }

    @Override
    public List<Pack> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                PREPARING, Set.of(Role.SECRETARIAT, Role.CHAIR),
                SIGNING, Set.of(Role.CHAIR),
                RECEIVING, Set.of(Role.CHAIR));
    }
}
