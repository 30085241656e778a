package corridor.outbox.drafts;

import corridor.jobs.RecurringJob;
import corridor.outbox.OutboxSettings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Every few seconds, goes on with the drafts that are being sent, as fast as the operator allows. */
@Component
class DraftRound implements RecurringJob {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final DraftStore store;
    private final DraftSending sending;
    private final OutboxSettings settings;

    DraftRound(DraftStore store, DraftSending sending, OutboxSettings settings) {
        this.store = store;
        this.sending = sending;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "drafts.send";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        int most = (int) Math.max(1, settings.perMinute() * PAUSE.toSeconds() / 60);
        store.sending().forEach(draft -> sending.sendSome(draft, most));
    }
}
