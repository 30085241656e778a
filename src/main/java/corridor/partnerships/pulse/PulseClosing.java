package corridor.partnerships.pulse;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.jobs.RecurringJob;
import corridor.outbox.Tasks;
import corridor.shared.Reference;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Closes rounds the day after their last: results are written once, and everything they were made of is taken away. */
@Component
class PulseClosing implements RecurringJob {

    private final RoundStore store;
    private final TallyStore tallies;
    private final PulseLifecycle lifecycle;
    private final Workflow workflow;
    private final Tasks tasks;
    private final JsonMapper json;
    private final Clock clock;

    PulseClosing(
            RoundStore store,
            TallyStore tallies,
            PulseLifecycle lifecycle,
            Workflow workflow,
            Tasks tasks,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.tallies = tallies;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "partnerships.pulse-closing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        Reader clockwork = new Reader(
                "system:" + name(),
                Set.of(),
                Set.of(PulseLifecycle.CLOSING),
                Map.of(),
                Set.of(Audience.SEALED),
                Set.of());
        for (long id : store.over(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            store.lock(List.of(id));
            PulseResult result = PulseResult.of(tallies.of(id), tallies.people(id));
            workflow.move(
                            lifecycle,
                            clockwork,
                            Change.of("close").recording(Map.of("results", json.writeValueAsString(result))),
                            Target.of(id))
                    .orThrow();
            tallies.forget(id);
            tasks.closeAll(new Reference(Round.KIND, id));
        }
    }
}
