package corridor.calls.appraisals;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.calls.CallLifecycle;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a dossier: sifted, appraised, recommended by one, decided by another, released with the others. */
@Component
class DossierLifecycle implements Lifecycle<Dossier>, Grants {

    static final Right RECEIVING = new Right("dossier.receive");
    static final Right SIFTING = new Right("dossier.sift");
    static final Right ASSIGNING = new Right("dossier.assign");
    static final Right RETURNING = new Right("dossier.return");
    static final Right RECOMMENDING = new Right("dossier.recommend");
    static final Right DECIDING = new Right("dossier.decide");
    static final Right RELEASING = new Right("dossier.release");

    private static final String IN_REVIEW = "in-review";
    private static final String RECOMMENDED = "recommended";
    private static final String DECIDED = "decided";

    private static final String[] RECOMMENDATION = {
        "recommendation", "recommended_by", "recommended_at", "recommended_why"
    };
    private static final String[] DECISION = {"decision", "decided_by", "decided_at", "decision_reason"};

    private final DossierStore store;

    DossierLifecycle(DossierStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Dossier.KIND;
    }

    @Override
    public String table() {
        return "calls.dossier";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Dossier>> transitions() {
        return List.of(
                Transition.opening("receive", "received", RECEIVING),
                Transition.of(Set.of("received"), "admit", "eligible", SIFTING),
                Transition.<Dossier>of(Set.of("received"), "turn-down", "ineligible", SIFTING)
                        .recording("decision_reason"),
                Transition.of(Set.of("ineligible"), "readmit", "eligible", SIFTING),
                Transition.of(Set.of("eligible"), "assign", IN_REVIEW, ASSIGNING),
                Transition.of(Set.of("eligible", IN_REVIEW, RECOMMENDED), "return", "returned", RETURNING),
                Transition.of(Set.of("returned"), "receive-again", IN_REVIEW, RECEIVING),
                Transition.<Dossier>of(Set.of(IN_REVIEW, "eligible"), "recommend", RECOMMENDED, RECOMMENDING)
                        .recording(RECOMMENDATION),
                Transition.<Dossier>of(Set.of(RECOMMENDED), "recommend", RECOMMENDED, RECOMMENDING)
                        .recording(RECOMMENDATION),
                Transition.<Dossier>of(Set.of(RECOMMENDED, "ineligible"), "decide", DECIDED, DECIDING)
                        .recording(DECISION),
                Transition.of(Set.of(DECIDED), "reconsider", RECOMMENDED, DECIDING),
                Transition.<Dossier>of(Set.of(DECIDED), "release", "released", RELEASING)
                        .recording("released_at"),
                Transition.<Dossier>of(Set.of("released"), "move-up", DECIDED, DECIDING)
                        .guardedBy(new Guard<>("not-waitlisted", one -> Dossier.WAITLISTED.equals(one.decision())))
                        .recording(DECISION),
                Transition.of(
                        Set.of("received", "eligible", "ineligible", IN_REVIEW, "returned", RECOMMENDED, DECIDED),
                        "withdraw",
                        "withdrawn",
                        RECEIVING));
    }

    @Override
    public Set<String> audience(Dossier record, String state) {
        return Set.of(Audience.SECRETARIAT, Deciders.label(record.call()));
    }

    @Override
    public List<Dossier> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> secretariat = Set.of(Role.SECRETARIAT);
        return Map.of(
                RECEIVING,
                Set.of(),
                SIFTING,
                secretariat,
                ASSIGNING,
                secretariat,
                RETURNING,
                secretariat,
                RECOMMENDING,
                secretariat,
                DECIDING,
                Set.of(Role.CHAIR),
                RELEASING,
                Set.of(Role.SECRETARIAT, Role.CHAIR),
                CallLifecycle.DESK,
                Set.of(Role.SECRETARIAT, Role.CHAIR, Role.AUDITOR));
    }
}
