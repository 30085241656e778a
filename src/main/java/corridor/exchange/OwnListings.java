package corridor.exchange;

import static corridor.exchange.ListingLifecycle.DRAFT;
import static corridor.exchange.ListingLifecycle.OPEN;
import static corridor.exchange.ListingLifecycle.OPENING;
import static corridor.exchange.ListingLifecycle.PAUSED;
import static corridor.exchange.ListingLifecycle.WRITING;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.exchange.Listing.Term;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which organisations write down what they offer and need. */
@Service
public class OwnListings {

    private static final Set<String> CHANGEABLE = Set.of(DRAFT, OPEN, PAUSED);

    private final ListingStore store;
    private final ListingLifecycle lifecycle;
    private final ListingReach reach;
    private final Workflow workflow;

    OwnListings(ListingStore store, ListingLifecycle lifecycle, ListingReach reach, Workflow workflow) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.reach = reach;
        this.workflow = workflow;
    }

    /** Drafts one. What the secretariat enters for others stands as not confirmed until their focal point confirms it. */
    @Transactional
    public Outcome<Long> draft(Reader reader, ListingDraft draft) {
        Set<Long> owners = Set.of(draft.organisation());
        Optional<Refusal> refusal =
                workflow.mayOpen(lifecycle, reader, "draft", owners).or(() -> reach.obstacle(reader, draft, null));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean onBehalf = !Listings.writesFor(reader, draft.organisation());
        long id = store.insert(
                draft,
                reach.labels(draft),
                ListingLifecycle.audience(draft.organisation(), Set.of(), onBehalf),
                onBehalf,
                reader.person().orElse(null));
        workflow.open(lifecycle, reader, "draft", owners, Map.of(id, journalled(draft)));
        return Outcome.done(id);
    }

    private static Map<String, Object> journalled(ListingDraft draft) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("side", draft.side().code());
        facts.put("organisation", draft.organisation());
        facts.put("content", draft.content().toString());
        facts.put("place", String.valueOf(draft.place()));
        facts.put("term", draft.term().toString());
        return facts;
    }

    /** Changes what it says. What is open has to stay complete. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, ListingContent content, Placing placing) {
        return changeable(reader, target, WRITING)
                .then(before -> replace(
                        reader,
                        before,
                        new ListingDraft(
                                before.side(), before.organisation(), content, placing.place(), placing.term())));
    }

    /** Lets it hold until a later day. */
    @Transactional
    public Outcome<Long> prolong(Reader reader, Target target, LocalDate until) {
        return changeable(reader, target, WRITING)
                .then(before -> replace(
                        reader,
                        before,
                        new ListingDraft(
                                before.side(),
                                before.organisation(),
                                before.content(),
                                before.place(),
                                new Term(before.term().starts(), until))));
    }

    private Outcome<Listing> changeable(Reader reader, Target target, Right right) {
        return workflow.changeable(lifecycle, reader, target, right, CHANGEABLE).then(one -> yours(reader, one));
    }

    private static Outcome<Listing> yours(Reader reader, Listing one) {
        return Listings.mine(reader, one)
                ? Outcome.done(one)
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "listing-not-yours"));
    }

    private Outcome<Long> replace(Reader reader, Listing before, ListingDraft after) {
        Set<String> shownTo = reach.labels(after);
        Listing next = reach.applied(before, after, shownTo);
        Optional<Refusal> refusal = reach.obstacle(reader, after, before)
                .or(() -> before.state().equals(DRAFT) || next.missing().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Kind.CONFLICT, "listing-incomplete")));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        store.replace(before.id(), after, shownTo, lifecycle.audience(next, before.state()));
        workflow.revised(
                lifecycle,
                reader,
                before,
                Workflow.CHANGE,
                Map.of(
                        "content",
                        before.content().toString(),
                        "term",
                        before.term().toString()),
                journalled(after));
        return Outcome.done(before.id());
    }

    /** A focal point says that what the secretariat entered is theirs. */
    @Transactional
    public Outcome<Long> confirm(Reader reader, Target target) {
        return workflow.changeable(lifecycle, reader, target, OPENING, CHANGEABLE)
                .then(one -> confirmed(reader, one));
    }

    private Outcome<Long> confirmed(Reader reader, Listing one) {
        if (!Listings.writesFor(reader, one.organisation())) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "listing-not-yours"));
        }
        Set<String> shown = one.open() && !one.standing().held() ? one.shownTo() : Set.of();
        Set<String> audience = ListingLifecycle.audience(
                one.organisation(), shown, !one.state().equals(DRAFT));
        store.mark(one.id(), one.standing().held(), false, audience);
        workflow.revised(lifecycle, reader, one, "confirm", Map.of(), Map.of("version", one.version() + 1));
        return Outcome.done(one.id());
    }

    public boolean isEmpty() {
        return store.isEmpty();
    }
}
