package corridor.partnerships;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.offices.Flags;
import corridor.partnerships.plan.Adaptation;
import corridor.partnerships.plan.PlanEntry.PlannedChange;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.threads.Link;
import corridor.threads.Threads;
import corridor.threads.Ties;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of partnerships for those who begin them and lead them on. */
@Service
public class Undertakings {

    static final int LONGEST_REASON = 1_000;
    private static final Set<String> NEED_A_REASON =
            Set.of("return", "redesign", "suspend", "wind-up", "terminate", "abandon");
    private static final Set<String> ASK_FOR_FLAGS = Set.of("submit", "activate", "resume");
    private static final Set<String> CHANGEABLE = Parties.ASKABLE;

    private final PartnershipStore store;
    private final PartnershipWriting writing;
    private final AssentStore assents;
    private final PartnershipLifecycle lifecycle;
    private final PartnershipRows rows;
    private final Parties parties;
    private final Plans plans;
    private final Workflow workflow;
    private final Threads threads;
    private final Ties ties;
    private final Flags flags;
    private final Clock clock;

    Undertakings(
            PartnershipStore store,
            PartnershipWriting writing,
            AssentStore assents,
            PartnershipLifecycle lifecycle,
            PartnershipRows rows,
            Parties parties,
            Plans plans,
            Workflow workflow,
            Threads threads,
            Ties ties,
            Flags flags,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.assents = assents;
        this.lifecycle = lifecycle;
        this.rows = rows;
        this.parties = parties;
        this.plans = plans;
        this.workflow = workflow;
        this.threads = threads;
        this.ties = ties;
        this.flags = flags;
        this.clock = clock;
    }

    /**
     * Begins one. The organisation that begins it is its first party: confirmed at once where its focal point does it.
     *
     * @param part which it plays; blank where it does not say
     * @param from the record out of which it comes, if there is one; a link is made by the act itself. Refused: tie-unseen
     *     where this reader does not see it
     */
    @Transactional
    public Outcome<Long> explore(
            Reader reader, long organisation, String part, PartnershipContent content, @Nullable Reference from) {
        Set<Long> own = Set.of(organisation);
        if (workflow.mayOpen(lifecycle, reader, "explore", own).isPresent()) {
            return Outcome.refused(Refusal.of(
                    Kind.FORBIDDEN,
                    reader.may(PartnershipLifecycle.WRITING) ? "partnership-not-own" : "right-missing",
                    "explore"));
        }
        if (from != null && ties.named(reader, from).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "tie-unseen"));
        }
        Set<String> audience = Set.of(Audience.organisation(organisation));
        long id = writing.insert(content, organisation, audience);
        workflow.open(lifecycle, reader, "explore", own, Map.of(id, journalled(content)));
        parties.begin(reader, id, organisation, part, audience);
        if (from != null) {
            threads.link(List.of(new Link(new Reference(Partnership.KIND, id), "came-from", from, null, null)));
        }
        return Outcome.done(id);
    }

    private Map<String, Object> journalled(PartnershipContent content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", content.title().toString());
        facts.put("content", rows.written(content));
        return facts;
    }

    /**
     * Changes what it is called and sorted under. Once it is in force that waits until all parties agree.
     *
     * @param why once it is in force: what the others read who agree to it
     */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, PartnershipContent content, LocalizedText why) {
        return workflow.changeable(lifecycle, reader, target, PartnershipLifecycle.WRITING, CHANGEABLE)
                .then(before -> PartnershipLifecycle.IN_FORCE.contains(before.state())
                        ? plans.adapt(
                                reader,
                                before,
                                new Adaptation(content.title(), why),
                                new PlannedChange(
                                        null,
                                        PlannedChange.CONTENT,
                                        rows.written(before.content()),
                                        rows.written(content)))
                        : Outcome.done(change(reader, before, content)));
    }

    private long change(Reader reader, Partnership before, PartnershipContent content) {
        writing.replace(before.id(), content);
        workflow.revised(lifecycle, reader, before, Workflow.CHANGE, journalled(before.content()), journalled(content));
        return before.id();
    }

    /** Takes a step in its life, clears it, or proposes a new end. */
    @Transactional
    public Outcome<Long> step(Reader reader, Target target, String action, String why) {
        String reason = TypedText.lines(why);
        return switch (action) {
            case "clear" -> clear(reader, target, reason);
            case "propose-renewal" -> propose(reader, target, reason);
            default -> move(reader, target, action, reason);
        };
    }

    private Outcome<Long> move(Reader reader, Target target, String action, String reason) {
        if (reason.length() > LONGEST_REASON || (NEED_A_REASON.contains(action) && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Partnership before =
                store.lock(List.of(target.id())).stream().findFirst().orElse(null);
        if (before != null && ASK_FOR_FLAGS.contains(action) && mayCommit(reader, before) && flagged(before)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "party-flagged"));
        }
        Change change = Change.of(action).recording(before == null ? Map.of() : facts(before, reason));
        Outcome<Long> moved =
                workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
        return moved.map(id -> {
            if (before != null) {
                afterwards(reader, before, action);
            }
            return id;
        });
    }

    static boolean needsReason(String action) {
        return NEED_A_REASON.contains(action);
    }

    private static boolean mayCommit(Reader reader, Partnership partnership) {
        return reader.may(PartnershipLifecycle.COMMITTING, partnership.confirmedOrganisations())
                && partnership.audience().stream().anyMatch(reader.labels()::contains);
    }

    private boolean flagged(Partnership partnership) {
        return !flags.flagged(partnership.confirmedOrganisations()).isEmpty();
    }

    private Map<String, Object> facts(Partnership before, String reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        OffsetDateTime now = OffsetDateTime.now(clock);
        facts.put("reason", reason);
        facts.put("gate", rows.written(before.gate()));
        facts.put("activated_at", now);
        facts.put("told_at", now);
        facts.put("suspended_at", now);
        facts.put("closed_at", now);
        facts.put("renewals", before.past().renewals() + 1);
        return facts;
    }

    private void afterwards(Reader reader, Partnership before, String action) {
        if (action.equals("return") || action.equals("redesign")) {
            writing.unclear(before.id());
        }
        if (action.equals("renew")) {
            writing.replace(before.id(), before.content().ending(before.past().nextEnd()));
            writing.propose(before.id(), "");
            assents.carry(reader, before, store.lock(List.of(before.id())).getFirst(), Assent.RENEWAL);
        }
    }

    /** The secretariat has looked at it. The parties are asked for their assent, which may be there already. */
    private Outcome<Long> clear(Reader reader, Target target, String reason) {
        Outcome<Partnership> locked = workflow.changeable(
                lifecycle, reader, target, PartnershipLifecycle.CLEARING, Set.of(PartnershipLifecycle.VETTING));
        if (!(locked instanceof Outcome.Done<Partnership>(Partnership before))) {
            return locked.map(Partnership::id);
        }
        if (flagged(before)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "party-flagged"));
        }
        writing.clear(before.id());
        workflow.revised(lifecycle, reader, before, "clear", Map.of(), Map.of("why", reason));
        agree(before.id());
        return Outcome.done(before.id());
    }

    /** Moves it on once it is cleared and all agree; until then nothing happens. */
    @Transactional
    public void agree(long id) {
        workflow.move(
                lifecycle,
                Reader.system("partnerships", Set.of(PartnershipLifecycle.AGREEING)),
                Change.of("agree"),
                Target.of(id));
    }

    /** Proposes a later end, to which all agree before it is renewed. */
    private Outcome<Long> propose(Reader reader, Target target, String end) {
        Outcome<Partnership> locked = workflow.changeable(
                lifecycle, reader, target, PartnershipLifecycle.COMMITTING, Set.of(PartnershipLifecycle.ACTIVE));
        if (!(locked instanceof Outcome.Done<Partnership>(Partnership before))) {
            return locked.map(Partnership::id);
        }
        if (LastDay.of(end).filter(day -> later(before, day)).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "end-not-later"));
        }
        writing.propose(before.id(), end);
        workflow.revised(lifecycle, reader, before, "propose-renewal", Map.of(), Map.of("ends", end));
        return Outcome.done(before.id());
    }

    /** A renewal ends after the end that is known, and after today. */
    private boolean later(Partnership one, LocalDate day) {
        return day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                && LastDay.of(one.content().ends())
                        .filter(end -> !day.isAfter(end))
                        .isEmpty();
    }
}
