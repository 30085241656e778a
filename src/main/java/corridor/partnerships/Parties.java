package corridor.partnerships;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.offices.Flags;
import corridor.assurance.DisclosableFacts;
import corridor.assurance.Disclosures;
import corridor.assurance.FactWish;
import corridor.partnerships.plan.Adaptation;
import corridor.partnerships.plan.PlanEntry.PlannedChange;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.taxonomy.Taxonomies;
import corridor.taxonomy.Term;
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
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of parties: asking them, their answer, and their leaving. */
@Service
public class Parties {

    /** Stands as the reason of a suspension that came by itself. */
    static final String PARTS = "party-parts";

    static final String FEW_ARE_LEFT = "parties-few";

    private static final int FEWEST = 2;
    private static final int MOST = 60;
    private static final Set<String> NEED_A_REASON = Set.of("decline", "leave");
    /** In which organisations are asked: at once while it is designed, with the yes of all once it is in force. */
    static final Set<String> ASKABLE = Set.of(
            PartnershipLifecycle.EXPLORING,
            PartnershipLifecycle.DESIGN,
            PartnershipLifecycle.ACTIVE,
            PartnershipLifecycle.SUSPENDED);

    private final PartyStore store;
    private final PartnershipStore partnerships;
    private final PartyLifecycle lifecycle;
    private final PartnershipLifecycle whole;
    private final Plans plans;
    private final PartnershipRows rows;
    private final Organisations organisations;
    private final Workflow workflow;
    private final Flags flags;
    private final Disclosures disclosures;
    private final Taxonomies taxonomies;
    private final Clock clock;

    Parties(
            PartyStore store,
            PartnershipStore partnerships,
            PartyLifecycle lifecycle,
            PartnershipLifecycle whole,
            Plans plans,
            PartnershipRows rows,
            Organisations organisations,
            Workflow workflow,
            Flags flags,
            Disclosures disclosures,
            Taxonomies taxonomies,
            Clock clock) {
        this.store = store;
        this.partnerships = partnerships;
        this.lifecycle = lifecycle;
        this.whole = whole;
        this.plans = plans;
        this.rows = rows;
        this.organisations = organisations;
        this.workflow = workflow;
        this.flags = flags;
        this.disclosures = disclosures;
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    /** The one that begins a partnership, confirmed at once where its focal point does it. */
    @Transactional
    public void begin(Reader reader, long partnership, long organisation, String part, Set<String> audience) {
        long id = store.insert(partnership, PartyStore.Asked.of(organisation, known(part)), audience);
        workflow.open(lifecycle, reader, "ask", Set.of(organisation), Map.of(id, Map.of("organisation", organisation)));
        if (reader.may(PartyLifecycle.CONFIRMING, Set.of(organisation))) {
            move(reader, Target.of(id), "confirm", "").orThrow();
        }
    }

    private String known(String part) {
        return taxonomies.term(PARTS, part).map(Term::code).orElse("");
    }

    /**
     * Who shall be asked.
     *
     * @param why once it is in force: what the others read who agree to it; empty before
     */
    public record Invitation(long organisation, String part, LocalizedText why) {}

    /** What waits for the yes of all. */
    record Invited(long organisation, String part) {}

    /** Asks an organisation while it is designed. */
    @Transactional
    public Outcome<Long> ask(Reader reader, Target partnership, long organisation, String part) {
        return ask(reader, partnership, new Invitation(organisation, part, LocalizedText.EMPTY));
    }

    /**
     * Asks an organisation. Its focal point finds it on their desk and reads the partnership from now on. In force, that waits
     * until all parties agree.
     */
    @Transactional
    public Outcome<Long> ask(Reader reader, Target partnership, Invitation invitation) {
        Outcome<Partnership> locked =
                workflow.changeable(whole, reader, partnership, PartnershipLifecycle.WRITING, ASKABLE);
        if (!(locked instanceof Outcome.Done<Partnership>(Partnership before))) {
            return locked.map(Partnership::id);
        }
        Optional<Refusal> obstacle = obstacle(before, invitation.organisation());
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Invited invited = new Invited(invitation.organisation(), known(invitation.part()));
        return PartnershipLifecycle.IN_FORCE.contains(before.state())
                ? plans.adapt(
                        reader,
                        before,
                        new Adaptation(name(invited.organisation()), invitation.why()),
                        new PlannedChange(null, PlannedChange.PARTY, "", rows.written(invited)))
                : Outcome.done(admit(reader, before, invited));
    }

    private Optional<Refusal> obstacle(Partnership one, long organisation) {
        if (one.standing().stream().anyMatch(party -> party.organisations().contains(organisation))) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "party-known"));
        }
        boolean full = one.parties().size() >= MOST
                || !flags.flagged(Set.of(organisation)).isEmpty();
        return full ? Optional.of(Refusal.of(Kind.CONFLICT, "party-flagged")) : Optional.empty();
    }

    private LocalizedText name(long organisation) {
        return organisations.byId(List.of(organisation)).values().stream()
                .map(Organisation::name)
                .findFirst()
                .orElseThrow();
    }

    /** Whether an organisation to which all agreed can still be asked. */
    boolean admits(Partnership one, String invited) {
        return obstacle(one, rows.read(invited, Invited.class).organisation()).isEmpty();
    }

    /** Asks the one to which all agreed. */
    void admit(Reader reader, Partnership one, String invited) {
        admit(reader, one, rows.read(invited, Invited.class));
    }

    private long admit(Reader reader, Partnership before, Invited invited) {
        long id = store.insert(
                before.id(), PartyStore.Asked.of(invited.organisation(), invited.part()), before.audience());
        workflow.open(
                lifecycle,
                reader,
                "ask",
                before.organisations(),
                Map.of(id, Map.of("organisation", invited.organisation(), "part", invited.part())));
        return id;
    }

    /** What a party answers, or what is taken back. */
    @Transactional
    public Outcome<Long> step(Reader reader, Target party, String action, String why) {
        String reason = TypedText.lines(why);
        if (reason.length() > Undertakings.LONGEST_REASON || (NEED_A_REASON.contains(action) && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        return switch (action) {
            case "show", "hide" -> show(reader, party, action.equals("show"));
            case "leave" -> move(reader, party, action, reason).map(this::left);
            default -> move(reader, party, action, reason);
        };
    }

    /** Says anew what a party does there: whoever asked while it has not answered, afterwards it alone. Refused: field-wrong. */
    @Transactional
    public Outcome<Long> play(Reader reader, Target party, String part) {
        if (!part.isEmpty() && known(part).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "field-wrong", "part"));
        }
        boolean asked = store.unseen(List.of(party.id())).stream().anyMatch(Party::asked);
        return workflow.changeable(
                        lifecycle,
                        reader,
                        party,
                        asked ? PartnershipLifecycle.WRITING : PartyLifecycle.CONFIRMING,
                        Set.of(asked ? PartyLifecycle.ASKED : PartyLifecycle.CONFIRMED))
                .map(one -> {
                    store.play(one.id(), part);
                    workflow.revised(lifecycle, reader, one, "part", Map.of("part", one.part()), Map.of("part", part));
                    return one.id();
                });
    }

    static boolean needsReason(String action) {
        return NEED_A_REASON.contains(action);
    }

    private Outcome<Long> move(Reader reader, Target party, String action, String reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("confirmed_by", reader.actor());
        facts.put("confirmed_at", OffsetDateTime.now(clock));
        facts.put("left_on", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        facts.put("reason", reason);
        Change change = Change.of(action).recording(facts);
        return workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), party);
    }

    /** With fewer than two confirmed parties left, an active partnership is suspended by itself. */
    private long left(long party) {
        long partnership = store.unseen(List.of(party)).getFirst().partnership();
        boolean few = partnerships.unseen(List.of(partnership)).stream()
                .anyMatch(one -> one.confirmed().size() < FEWEST && one.state().equals(PartnershipLifecycle.ACTIVE));
        if (few) {
            String reason = FEW_ARE_LEFT;
            Reader corridor = Reader.system("partnerships", Set.of(PartnershipLifecycle.COMMITTING));
            Map<String, Object> facts = Map.of("reason", reason, "suspended_at", OffsetDateTime.now(clock));
            workflow.move(
                            whole,
                            corridor,
                            Change.of("suspend").because(reason).recording(facts),
                            Target.of(partnership))
                    .orThrow();
        }
        return party;
    }

    /** Whether it agrees that others may read of the partnership; taken back, nobody else reads of it from that moment. */
    private Outcome<Long> show(Reader reader, Target party, boolean shown) {
        return workflow.changeable(
                        lifecycle, reader, party, PartyLifecycle.CONFIRMING, Set.of(PartyLifecycle.CONFIRMED))
                .then(one -> disclosures.show(
                        reader,
                        new Reference(Partnership.KIND, one.partnership()),
                        FactWish.of(DisclosableFacts.FRONT, everybody(one)),
                        one.organisations().iterator().next(),
                        shown))
                .map(disclosure -> party.id());
    }

    private String everybody(Party party) {
        return partnerships.unseen(List.of(party.partnership())).stream()
                        .anyMatch(one -> one.content().sensitive())
                ? Audience.COMMUNITY
                : Audience.PUBLIC;
    }
}
