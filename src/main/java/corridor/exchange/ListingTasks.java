package corridor.exchange;

import corridor.access.Audience;
import corridor.actors.OrganisationsChanged;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks focal points to confirm what was entered for them, and whether what ends soon still holds. */
@Component
class ListingTasks {

    private static final String CONFIRM = "listing-confirm";
    private static final String ENDS = "listing-ends";

    private final ListingStore store;
    private final Tasks tasks;
    private final Notices notices;

    ListingTasks(ListingStore store, Tasks tasks, Notices notices) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (!moved.kind().equals(Listing.KIND)) {
            return;
        }
        List<Listing> listings = store.unseen(moved.records());
        switch (moved.action()) {
            case "open" ->
                listings.stream().filter(one -> one.standing().onBehalf()).forEach(this::askToConfirm);
            case "confirm" -> listings.forEach(one -> tasks.close(one.reference(), CONFIRM));
            case Workflow.CHANGE -> listings.forEach(one -> tasks.close(one.reference(), ENDS));
            case "close", "expire", "discard" ->
                tasks.closeAll(listings.stream().map(Listing::reference).toList());
            default -> {}
        }
        if (moved.action().equals("expire")) {
            listings.forEach(one -> tell(one, "exchange.expired"));
        }
    }

    /** Before the index follows, which finds them under the organisation that there is now. */
    @EventListener
    void follow(OrganisationsChanged changed) {
        store.follow(changed.organisations());
    }

    private void askToConfirm(Listing listing) {
        tasks.open(task(listing, CONFIRM));
        tell(listing, "exchange.entered");
    }

    /** A month before it ends. */
    void stillRight(List<Listing> listings) {
        tasks.open(listings.stream().map(one -> task(one, ENDS)).toList());
    }

    private static Task task(Listing listing, String kind) {
        return new Task(
                kind,
                listing.reference(),
                listing.title(),
                listing.url(),
                Audience.organisation(listing.organisation()),
                kind.equals(CONFIRM) ? ListingLifecycle.OPENING : ListingLifecycle.WRITING,
                kind.equals(CONFIRM) ? null : listing.term().ends());
    }

    private void tell(Listing listing, String kind) {
        notices.tell(new Notice(
                kind,
                listing.reference(),
                listing.title(),
                listing.url(),
                Set.of(Audience.organisation(listing.organisation())),
                ListingLifecycle.WRITING,
                List.of()));
    }
}
