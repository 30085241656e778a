package corridor.partnerships;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.partnerships.gate.GateItem;
import corridor.partnerships.plan.EntryKind;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a partnership. Whoever is asked reads it, whoever is confirmed changes it. */
@Component
class PartnershipLifecycle implements Lifecycle<Partnership>, Grants {

    static final String EXPLORING = "exploring";
    static final String REPORTED = "reported";
    static final String DESIGN = "design";
    static final String VETTING = "vetting";
    static final String AGREED = "agreed";
    static final String ACTIVE = "active";
    static final String SUSPENDED = "suspended";
    static final String CLOSING = "closing";
    static final String CLOSED = "closed";
    static final String TERMINATED = "terminated";
    static final String ABANDONED = "abandoned";

    static final Right WRITING = new Right("partnership.write");
    static final Right COMMITTING = new Right("partnership.commit");
    static final Right ASSENTING = new Right("partnership.assent");
    static final Right CLEARING = new Right("partnership.vet");
    static final Right RECORDING = new Right("partnership.record");
    static final Right AGREEING = new Right("partnership.agree");

    /** In which what all agreed to holds, so that it changes by an adaptation alone. */
    static final Set<String> IN_FORCE = Set.of(ACTIVE, SUSPENDED);

    private static final Set<String> AMONG_THEMSELVES = Set.of(EXPLORING, DESIGN, ABANDONED);
    private static final Set<String> BEFORE = Set.of(EXPLORING, DESIGN, VETTING, AGREED);

    private final PartnershipStore store;

    PartnershipLifecycle(PartnershipStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Partnership.KIND;
    }

    @Override
    public String table() {
        return "partnerships.partnership";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Partnership>> transitions() {
        return List.of(
                Transition.opening("explore", EXPLORING, WRITING),
                Transition.of(Set.of(EXPLORING), "record", REPORTED, RECORDING),
                Transition.<Partnership>of(Set.of(EXPLORING), "design", DESIGN, WRITING)
                        .guardedBy(PartnershipGuards.OBJECTIVE, PartnershipGuards.TWO),
                Transition.<Partnership>of(Set.of(DESIGN), "submit", VETTING, COMMITTING)
                        .guardedBy(PartnershipGuards.TWO_CONFIRMED, PartnershipGuards.PLANNED),
                Transition.of(Set.of(VETTING), "return", DESIGN, CLEARING),
                Transition.<Partnership>of(Set.of(VETTING), "agree", AGREED, AGREEING)
                        .guardedBy(PartnershipGuards.CLEARED, PartnershipGuards.ALL_AGREE),
                Transition.of(Set.of(VETTING, AGREED), "redesign", DESIGN, COMMITTING),
                ready(Transition.of(Set.of(AGREED), "activate", ACTIVE, COMMITTING))
                        .recording("gate", "activated_at", "told_at"),
                Transition.<Partnership>of(Set.of(ACTIVE), "suspend", SUSPENDED, COMMITTING)
                        .recording("suspended_at", "reason"),
                ready(Transition.of(Set.of(SUSPENDED), "resume", ACTIVE, COMMITTING))
                        .recording("gate"),
                Transition.<Partnership>of(Set.of(ACTIVE), "renew", ACTIVE, COMMITTING)
                        .guardedBy(PartnershipGuards.NO_DISPUTE, PartnershipGuards.RENEWAL)
                        .recording("renewals"),
                Transition.<Partnership>of(Set.of(ACTIVE, SUSPENDED), "wind-up", CLOSING, COMMITTING)
                        .recording("reason"),
                Transition.<Partnership>of(Set.of(CLOSING), "close", CLOSED, COMMITTING)
                        .guardedBy(PartnershipGuards.LESSONS, PartnershipGuards.CLOSURE)
                        .recording("closed_at"),
                Transition.<Partnership>of(Set.of(ACTIVE, SUSPENDED, CLOSING), "terminate", TERMINATED, COMMITTING)
                        .guardedBy(PartnershipGuards.TERMINATION)
                        .recording("closed_at", "reason"),
                Transition.<Partnership>of(BEFORE, "abandon", ABANDONED, COMMITTING)
                        .recording("reason"));
    }

    /** Guarded by the gate, item by item. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Transition<Partnership> ready(Transition<Partnership> row) {
        List<Guard<Partnership>> guards = new java.util.ArrayList<>();
        guards.add(PartnershipGuards.TWO_CONFIRMED);
        guards.add(PartnershipGuards.NO_DISPUTE);
        Arrays.stream(GateItem.values())
                .forEach(item ->
                        guards.add(new Guard<>(item.refusal(), one -> one.gate().met(item))));
        return row.guardedBy(guards.toArray(Guard[]::new));
    }

    @Override
    public Set<Long> organisations(Partnership record, Right right) {
        return right.equals(WRITING)
                ? record.organisations()
                : right.equals(CLEARING) ? Set.of() : record.confirmedOrganisations();
    }

    @Override
    public Set<String> audience(Partnership record, String state) {
        Set<String> labels = new LinkedHashSet<>();
        record.standing()
                .forEach(party -> party.organisations().forEach(one -> labels.add(Audience.organisation(one))));
        if (labels.isEmpty() || !AMONG_THEMSELVES.contains(state)) {
            labels.add(Audience.SECRETARIAT);
        }
        return labels;
    }

    @Override
    public List<Partnership> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    /** In which states entries of a kind are written at once, without an adaptation. */
    static Set<String> writable(EntryKind kind) {
        return switch (kind) {
            case OBJECTIVE, NEED, INTEREST, GOVERNANCE -> Set.of(EXPLORING, DESIGN);
            case WORK, COMMITMENT, STATEMENT, DECLARATION, BURDEN, RISK ->
                Set.of(EXPLORING, DESIGN, VETTING, AGREED, ACTIVE, SUSPENDED);
            case MEETING, NOTE, DISPUTE -> Set.of(DESIGN, VETTING, AGREED, ACTIVE, SUSPENDED, CLOSING);
            case ADAPTATION -> Set.of();
            case LESSON -> Set.of(ACTIVE, SUSPENDED, CLOSING, TERMINATED);
        };
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                WRITING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                COMMITTING, Set.of(Role.FOCAL_POINT),
                ASSENTING, Set.of(Role.FOCAL_POINT),
                CLEARING, Set.of(Role.SECRETARIAT),
                RECORDING, Set.of(),
                AGREEING, Set.of());
    }
}
