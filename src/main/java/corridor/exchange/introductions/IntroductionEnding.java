package corridor.exchange.introductions;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.OrganisationsChanged;
import corridor.jobs.RecurringJob;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what nobody answered within a month and what waits about something that is closed; erases old contacts. */
@Component
class IntroductionEnding implements RecurringJob {

    private static final int DAYS = 30;
    private static final int MONTHS = 12;

    /** Sees what the two sides see, for no other end. */
    private static final Reader ENDING = new Reader(
            "system:exchange.introductions",
            Set.of(),
            Set.of(IntroductionLifecycle.LAPSING),
            Map.of(),
            Set.of(Audience.SEALED),
            Set.of());

    private final IntroductionStore store;
    private final ContactStore contacts;
    private final IntroductionLifecycle lifecycle;
    private final Workflow workflow;
    private final Clock clock;

    IntroductionEnding(
            IntroductionStore store,
            ContactStore contacts,
            IntroductionLifecycle lifecycle,
            Workflow workflow,
            Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange.introductions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        lapse(store.waitingSince(now.minusDays(DAYS)), "no-answer");
        contacts.forgetEndedBefore(now.minusMonths(MONTHS));
    }

    /** In the transaction in which organisations were merged. */
    @EventListener
    void follow(OrganisationsChanged changed) {
        store.follow(changed.organisations());
        contacts.follow(changed.organisations());
    }

    /** In the transaction in which these offers and needs were closed. */
    void closed(Collection<Long> listings) {
        lapse(store.waitingOn(listings), "closed");
    }

    private void lapse(List<Long> waiting, String reason) {
        workflow.move(
                lifecycle,
                ENDING,
                Change.of("lapse").recording(Map.of("reason", reason)),
                waiting.stream().map(Target::of).toList());
    }
}
