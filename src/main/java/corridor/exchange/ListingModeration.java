package corridor.exchange;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.vetting.Moderated;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hides a reported offer or need until it is settled, shows it again, or closes it. */
@Component
class ListingModeration implements Moderated {

    private final ListingStore store;
    private final ListingQuery query;
    private final ListingLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    ListingModeration(
            ListingStore store, ListingQuery query, ListingLifecycle lifecycle, Workflow workflow, Clock clock) {
        this.store = store;
        this.query = query;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Listing.KIND;
    }

    @Override
    public Optional<Item> find(Reader reader, String address) {
        return query.bySlug(reader, address)
                .map(one -> new Item(one.reference(), one.title(), one.url(), one.organisations()));
    }

    @Override
    @Transactional
    public Outcome<Long> hold(Reader reader, long id, String reason) {
        return mark(reader, id, true, reason);
    }

    @Override
    @Transactional
    public Outcome<Long> show(Reader reader, long id, String reason) {
        return mark(reader, id, false, reason);
    }

    /** Its own people still read it, and see that it is held. */
    private Outcome<Long> mark(Reader reader, long id, boolean held, String reason) {
        Optional<Listing> found =
                store.lock(List.of(id)).stream().filter(Listing::open).findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "record-not-public"));
        }
        Listing one = found.get();
        Set<String> audience = ListingLifecycle.audience(one.organisation(), held ? Set.of() : one.shownTo(), true);
        store.mark(id, held, one.standing().onBehalf(), audience);
        workflow.revised(
                lifecycle,
                reader,
                one,
                held ? "hold" : "release",
                Map.of(),
                Map.of("audience", audience.toString(), "why", reason));
        return Outcome.done(id);
    }

    @Override
    @Transactional
    public Outcome<Long> remove(Reader reader, long id, String reason) {
        boolean there = store.lock(List.of(id)).stream().anyMatch(Listing::open);
        return there
                ? workflow.move(
                        lifecycle,
                        reader,
                        Change.of("close")
                                .because(reason)
                                .recording(Map.of("closed_at", OffsetDateTime.now(clock), "outcome", "withdrawn")),
                        Target.of(id))
                : Outcome.done(id);
    }
}
