package corridor.partnerships;

import corridor.access.Reader;
import corridor.partnerships.AssentStore.Said;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.PlanEntry;
import corridor.partnerships.plan.PlanEntry.PlannedChange;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of assents: a yes counts for exactly the words that were shown. */
@Service
public class Assents {

    /** Whoever comes later says yes to what is in force. */
    private static final Set<String> FOR_DESIGN = Set.of(
            PartnershipLifecycle.VETTING,
            PartnershipLifecycle.AGREED,
            PartnershipLifecycle.ACTIVE,
            PartnershipLifecycle.SUSPENDED);

    private static final Set<String> FOR_TERMINATION =
            Set.of(PartnershipLifecycle.ACTIVE, PartnershipLifecycle.SUSPENDED, PartnershipLifecycle.CLOSING);

    private final AssentStore store;
    private final PartnershipStore partnerships;
    private final Parties parties;
    private final PlanStore plans;
    private final PartnershipWriting writing;
    private final PartnershipRows rows;
    private final PartnershipLifecycle lifecycle;
    private final Undertakings undertakings;
    private final Workflow workflow;

    Assents(
            AssentStore store,
            PartnershipStore partnerships,
            Parties parties,
            PlanStore plans,
            PartnershipWriting writing,
            PartnershipRows rows,
            PartnershipLifecycle lifecycle,
            Undertakings undertakings,
            Workflow workflow) {
        this.store = store;
        this.partnerships = partnerships;
        this.parties = parties;
        this.plans = plans;
        this.writing = writing;
        this.rows = rows;
        this.lifecycle = lifecycle;
        this.undertakings = undertakings;
        this.workflow = workflow;
    }

    /** What is answered, and to which words. */
    public record Answer(String subject, boolean agrees, String sha256, String note) {}

    /** In which states a subject is open for answers. */
    static Set<String> states(String subject) {
        return switch (subject) {
            case Assent.DESIGN -> FOR_DESIGN;
            case Assent.CLOSURE -> Set.of(PartnershipLifecycle.CLOSING);
            case Assent.TERMINATION -> FOR_TERMINATION;
            case Assent.RENEWAL -> Set.of(PartnershipLifecycle.ACTIVE);
            default -> PartnershipLifecycle.IN_FORCE;
        };
    }

    @Transactional
    public Outcome<Long> give(Reader reader, long partnership, long organisation, Answer answer) {
        Outcome<Partnership> locked = workflow.changeable(
                lifecycle, reader, Target.of(partnership), PartnershipLifecycle.ASSENTING, states(answer.subject()));
        if (!(locked instanceof Outcome.Done<Partnership>(Partnership one))) {
            return locked.map(Partnership::id);
        }
        Optional<Refusal> obstacle = obstacle(reader, one, organisation, answer);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        store.insert(
                reader,
                one.id(),
                List.of(organisation),
                new Said(answer.subject(), answer.agrees(), answer.sha256(), answer.note()));
        workflow.revised(lifecycle, reader, one, "assent", Map.of(), journalled(organisation, answer));
        return follow(reader, one.id(), answer.subject());
    }

    private static Map<String, Object> journalled(long organisation, Answer answer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("subject", answer.subject());
        facts.put("organisation", organisation);
        facts.put("agrees", answer.agrees());
        facts.put("sha256", answer.sha256());
        facts.put("note", answer.note());
        return facts;
    }

    private Optional<Refusal> obstacle(Reader reader, Partnership one, long organisation, Answer answer) {
        if (!one.confirmedOrganisations().contains(organisation)
                || !reader.may(PartnershipLifecycle.ASSENTING, Set.of(organisation))) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "not-a-party"));
        }
        String now = one.hashes().get(answer.subject());
        if (now == null || !now.equals(answer.sha256())) {
            return Optional.of(Refusal.of(Kind.STALE, "assent-outdated"));
        }
        if (answer.note().length() > Undertakings.LONGEST_REASON
                || (!answer.agrees() && answer.note().isBlank())) {
            return Optional.of(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        return Optional.empty();
    }

    /** What follows from the last yes. */
    private Outcome<Long> follow(Reader reader, long id, String subject) {
        Partnership now = partnerships.lock(List.of(id)).getFirst();
        if (subject.equals(Assent.DESIGN) && now.state().equals(PartnershipLifecycle.VETTING)) {
            undertakings.agree(id);
        }
        if (subject.startsWith(Assent.ADAPTATION) && now.tally(subject).complete()) {
            long adaptation = Long.parseLong(subject.substring(Assent.ADAPTATION.length()));
            now.plan().entry(adaptation).ifPresent(one -> apply(reader, now, one));
        }
        return Outcome.done(id);
    }

    /** Makes the change to which all agreed. */
    private void apply(Reader reader, Partnership before, PlanEntry adaptation) {
        boolean stands = adaptation.changes().stream().allMatch(change -> stands(before, change));
        if (stands) {
            adaptation.changes().forEach(change -> change(reader, before, change));
            plans.apply(adaptation.id());
            writing.told(before.id());
            Partnership after = partnerships.lock(List.of(before.id())).getFirst();
            store.carry(reader, before, after, Assent.ADAPTATION + adaptation.id());
        } else {
            plans.remove(adaptation.id());
        }
        workflow.revised(
                lifecycle,
                reader,
                before,
                stands ? "adapted" : "adaptation-outrun",
                Map.of(),
                Map.of("entry", adaptation.id(), "changes", rows.written(adaptation.changes())));
    }

    /** Whether what it changes is still as it was when the change was proposed. */
    private boolean stands(Partnership partnership, PlannedChange change) {
        if (change.kind().equals(PlannedChange.PARTY)) {
            return parties.admits(partnership, change.after());
        }
        if (change.kind().equals(PlannedChange.CONTENT)) {
            return rows.written(partnership.content()).equals(change.before());
        }
        return change.entry() == null
                || partnership
                        .plan()
                        .entry(change.entry())
                        .filter(one -> rows.written(one.content()).equals(change.before()))
                        .isPresent();
    }

    private void change(Reader reader, Partnership partnership, PlannedChange change) {
        switch (change.kind()) {
            case PlannedChange.PARTY -> parties.admit(reader, partnership, change.after());
            case PlannedChange.CONTENT -> writing.replace(partnership.id(), rows.content(change.after()));
            default -> change(reader, partnership.id(), change);
        }
    }

    private void change(Reader reader, long partnership, PlannedChange change) {
        EntryKind kind = EntryKind.of(change.kind()).orElseThrow();
        if (change.entry() == null) {
            plans.insert(reader, partnership, kind, rows.record(kind, change.after()), List.of());
        } else if (change.after().isEmpty()) {
            plans.remove(change.entry());
        } else {
            plans.replace(reader, change.entry(), rows.record(kind, change.after()));
        }
    }
}
