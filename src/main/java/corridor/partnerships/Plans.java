package corridor.partnerships;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.Organisations;
import corridor.partnerships.plan.Adaptation;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.Interest;
import corridor.partnerships.plan.PlanEntry;
import corridor.partnerships.plan.PlanEntry.PlannedChange;
import corridor.partnerships.plan.PlanRecord;
import corridor.partnerships.plan.SignedRecord;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of what partners write down together. */
@Service
public class Plans {

    private static final int MOST = 300;

    private final PlanStore store;
    private final PartnershipWriting writing;
    private final PartnershipRows rows;
    private final PartnershipLifecycle lifecycle;
    private final Workflow workflow;
    private final Organisations organisations;

    Plans(
            PlanStore store,
            PartnershipWriting writing,
            PartnershipRows rows,
            PartnershipLifecycle lifecycle,
            Workflow workflow,
            Organisations organisations) {
        this.store = store;
        this.writing = writing;
        this.rows = rows;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.organisations = organisations;
    }

    /**
     * What shall stand.
     *
     * @param entry the one that it replaces, with the version that was read; none for a new one
     * @param content none takes the entry out
     * @param why for a plan that is in force: the reason of the adaptation
     */
    public record Wish(
            EntryKind kind,
            @Nullable Target entry,
            @Nullable PlanRecord content,
            LocalizedText why) {}

    /** Writes an entry, replaces one or takes one out. In force, the design changes by an adaptation to which all agree. */
    @Transactional
    public Outcome<Long> write(Reader reader, long partnership, Wish wish) {
        EntryKind kind = wish.kind();
        Right right = kind.signed() ? PartnershipLifecycle.COMMITTING : PartnershipLifecycle.WRITING;
        Set<String> states = new LinkedHashSet<>(PartnershipLifecycle.writable(kind));
        if (kind.design() || kind == EntryKind.ADAPTATION) {
            states.addAll(PartnershipLifecycle.IN_FORCE);
        }
        Outcome<Partnership> locked = workflow.changeable(lifecycle, reader, Target.of(partnership), right, states);
        if (!(locked instanceof Outcome.Done<Partnership>(Partnership one))) {
            return locked.map(Partnership::id);
        }
        Optional<Refusal> obstacle = obstacle(reader, one, wish);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        boolean adapts = kind == EntryKind.ADAPTATION
                || !PartnershipLifecycle.writable(kind).contains(one.state());
        return adapts ? adapt(reader, one, wish) : Outcome.done(put(reader, one, wish));
    }

    private Optional<Refusal> obstacle(Reader reader, Partnership one, Wish wish) {
        Target target = wish.entry();
        PlanEntry before = target == null ? null : one.plan().entry(target.id()).orElse(null);
        if (target != null && (before == null || before.kind() != wish.kind())) {
            return Optional.of(Refusal.of(Kind.MISSING, "record-missing"));
        }
        Integer read = target == null ? null : target.version();
        if (before != null && read != null && read != before.version()) {
            return Optional.of(Refusal.of(Kind.STALE, "version-stale"));
        }
        if (before != null && wish.kind() == EntryKind.ADAPTATION) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "adaptation-stands"));
        }
        if (one.plan().entries().size() >= MOST && before == null) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "plan-full"));
        }
        Optional<String> uncounted = Optional.ofNullable(wish.content()).flatMap(PlanRecord::obstacle);
        if (uncounted.isPresent()) {
            return uncounted.map(code -> Refusal.of(Kind.INVALID, code));
        }
        if (wish.content() instanceof Interest interest && !between(one, interest)) {
            return Optional.of(Refusal.of(Kind.INVALID, "interest-no-party"));
        }
        boolean signs =
                signs(reader, one, wish.content()) && signs(reader, one, before == null ? null : before.content());
        return signs
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Kind.FORBIDDEN,
                        wish.kind() == EntryKind.STATEMENT ? "statement-not-own" : "declaration-not-own"));
    }

    /** Both ends are parties, or are asked to be. */
    private static boolean between(Partnership one, Interest interest) {
        return one.standing().stream()
                .map(Party::slug)
                .collect(Collectors.toSet())
                .containsAll(List.of(interest.party(), interest.counterpart()));
    }

    /** What a party has at stake and what it says of its part is signed by its own focal point. */
    private boolean signs(Reader reader, Partnership one, @Nullable PlanRecord content) {
        return !(content instanceof SignedRecord said)
                || organisations
                        .bySlug(said.organisation())
                        .filter(found -> one.confirmedOrganisations().contains(found.id())
                                && reader.may(PartnershipLifecycle.COMMITTING, Set.of(found.id())))
                        .isPresent();
    }

    private long put(Reader reader, Partnership one, Wish wish) {
        Target target = wish.entry();
        PlanRecord content = wish.content();
        long id = target == null ? 0 : target.id();
        if (target == null && content != null) {
            id = store.insert(reader, one.id(), wish.kind(), content, List.of());
        } else if (content != null) {
            store.replace(reader, id, content);
        } else {
            store.remove(id);
        }
        if (EntryKind.TELLING.contains(wish.kind()) && content != null) {
            writing.told(one.id());
        }
        revised(reader, one, wish, id);
        return id;
    }

    private void revised(Reader reader, Partnership one, Wish wish, long id) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("kind", wish.kind().code());
        after.put("entry", id);
        PlanRecord content = wish.content();
        after.put("content", content == null ? "" : rows.written(content));
        Map<String, Object> before = new LinkedHashMap<>();
        one.plan().entry(id).ifPresent(entry -> before.put("content", rows.written(entry.content())));
        workflow.revised(lifecycle, reader, one, wish.entry() == null ? "plan-adds" : "plan-changes", before, after);
    }

    /** Writes down what shall change and why. Nothing changes until all parties agree. */
    private Outcome<Long> adapt(Reader reader, Partnership one, Wish wish) {
        if (wish.content() instanceof Adaptation adaptation) {
            return Outcome.done(propose(reader, one, adaptation, List.of()));
        }
        Target target = wish.entry();
        PlanRecord content = wish.content();
        String before = target == null
                ? ""
                : one.plan()
                        .entry(target.id())
                        .map(entry -> rows.written(entry.content()))
                        .orElse("");
        PlannedChange change = new PlannedChange(
                target == null ? null : target.id(),
                wish.kind().code(),
                before,
                content == null ? "" : rows.written(content));
        return adapt(reader, one, new Adaptation(AdaptationWords.of(wish), wish.why()), change);
    }

    /** Proposes one change to the others. Refused: adaptation-needed where nobody says why. */
    Outcome<Long> adapt(Reader reader, Partnership one, Adaptation adaptation, PlannedChange change) {
        return adaptation.why().isEmpty()
                ? Outcome.refused(Refusal.of(Kind.INVALID, "adaptation-needed"))
                : Outcome.done(propose(reader, one, adaptation, List.of(change)));
    }

    /** Takes back a change that waits: whoever proposed it, or a focal point once one party has said no. */
    @Transactional
    public Outcome<Long> withdraw(Reader reader, long partnership, long adaptation) {
        return workflow.changeable(
                        lifecycle,
                        reader,
                        Target.of(partnership),
                        PartnershipLifecycle.WRITING,
                        PartnershipLifecycle.IN_FORCE)
                .then(one -> withdraw(reader, one, adaptation));
    }

    private Outcome<Long> withdraw(Reader reader, Partnership one, long adaptation) {
        PlanEntry entry = one.plan().entry(adaptation).filter(PlanEntry::waits).orElse(null);
        if (entry == null) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        if (!mayWithdraw(reader, one, entry)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "adaptation-not-own"));
        }
        store.remove(adaptation);
        Map<String, Object> before = Map.of("content", rows.written(entry.content()));
        workflow.revised(lifecycle, reader, one, "adaptation-withdrawn", before, Map.of("entry", adaptation));
        return Outcome.done(adaptation);
    }

    boolean mayWithdraw(Reader reader, Partnership one, PlanEntry entry) {
        boolean refused = !one.tally(Assent.ADAPTATION + entry.id()).against().isEmpty();
        return entry.waits()
                && PartnershipLifecycle.IN_FORCE.contains(one.state())
                && (entry.by().equals(reader.actor())
                        || (refused && reader.may(PartnershipLifecycle.COMMITTING, one.confirmedOrganisations())));
    }

    private long propose(Reader reader, Partnership one, Adaptation adaptation, List<PlannedChange> changes) {
        long id = store.insert(reader, one.id(), EntryKind.ADAPTATION, adaptation, changes);
        workflow.revised(
                lifecycle,
                reader,
                one,
                "adapt",
                Map.of(),
                Map.of("entry", id, "content", rows.written(adaptation), "changes", rows.written(changes)));
        return id;
    }
}
