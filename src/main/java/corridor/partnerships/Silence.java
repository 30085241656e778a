package corridor.partnerships;

import corridor.jobs.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at those that are under way as days go by: their health, and whether anybody still tells anything. */
@Component
class Silence implements RecurringJob {

    private static final Duration EVERY = Duration.ofHours(12);
    private static final int PIECE = 200;

    private final Fronts fronts;
    private final FrontStore store;
    private final PartnershipTasks tasks;
    private final TransactionTemplate transaction;

    Silence(Fronts fronts, FrontStore store, PartnershipTasks tasks, TransactionTemplate transaction) {
        this.fronts = fronts;
        this.store = store;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "partnerships.silence";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        List<Long> living = store.living();
        for (int from = 0; from < living.size(); from += PIECE) {
            List<Long> piece = living.subList(from, Math.min(from + PIECE, living.size()));
            transaction.executeWithoutResult(status -> look(piece));
        }
    }

    private void look(List<Long> some) {
        Set<Long> before = store.silent(some).keySet();
        fronts.age(some);
        tasks.silent(store.silent(some).keySet().stream()
                .filter(one -> !before.contains(one))
                .toList());
    }
}
