package corridor.exchange;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of an offer or a need. */
@Component
class ListingLifecycle implements Lifecycle<Listing>, Grants {

    static final String DRAFT = "draft";
    static final String OPEN = "open";
    static final String PAUSED = "paused";
    static final String CLOSED = "closed";

    static final Right WRITING = new Right("listing.write");
    static final Right OPENING = new Right("listing.open");
    static final Right EXPIRING = new Right("listing.expire");

    private final ListingStore store;
    private final Clock clock;

    ListingLifecycle(ListingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Listing.KIND;
    }

    @Override
    public String table() {
        return "exchange.listing";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Listing>> transitions() {
        Guard<Listing> complete =
                new Guard<>("listing-incomplete", one -> one.missing().isEmpty());
        Guard<Listing> current = new Guard<>("term-past", this::current);
        Set<String> shown = Set.of(OPEN, PAUSED);
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.<Listing>of(Set.of(DRAFT), "open", OPEN, OPENING)
                        .guardedBy(complete, current)
                        .recording("opened_at"),
                Transition.of(Set.of(OPEN), "pause", PAUSED, WRITING),
                Transition.<Listing>of(Set.of(PAUSED), "resume", OPEN, WRITING).guardedBy(current),
                Transition.<Listing>of(shown, "close", CLOSED, WRITING).recording("closed_at", "outcome"),
                Transition.<Listing>of(shown, "expire", CLOSED, EXPIRING).recording("closed_at", "outcome"),
                Transition.of(Set.of(DRAFT), "discard", "discarded", WRITING));
    }

    private boolean current(Listing one) {
        LocalDate ends = one.term().ends();
        return ends != null && !ends.isBefore(LocalDate.now(clock));
    }

    @Override
    public Set<String> audience(Listing record, String state) {
        return audience(
                record.organisation(),
                state.equals(OPEN) && !record.standing().held() ? record.shownTo() : Set.of(),
                !state.equals(DRAFT) || record.standing().onBehalf());
    }

    static Set<String> audience(long organisation, Set<String> shownTo, boolean secretariat) {
        Set<String> labels = new HashSet<>(shownTo);
        labels.add(Audience.organisation(organisation));
        if (secretariat) {
            labels.add(Audience.SECRETARIAT);
        }
        return Set.copyOf(labels);
    }

    @Override
    public List<Listing> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                WRITING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT),
                OPENING, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                EXPIRING, Set.of());
    }
}
