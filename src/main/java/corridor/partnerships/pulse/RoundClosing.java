package corridor.partnerships.pulse;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.jobs.Job;
import corridor.outbox.Tasks;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Closes one round that is over: results are written once, and everything they were made of is taken away. */
@Component
class RoundClosing implements Job {

    static final String NAME = "partnerships.round-closing";

    private final RoundStore store;
    private final TallyStore tallies;
    private final PulseLifecycle lifecycle;
    private final Workflow workflow;
    private final Tasks tasks;
    private final JsonMapper json;
    private final Clock clock;

    RoundClosing(
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
        return NAME;
    }

    /** What was closed or given up meanwhile stays as it is. */
    @Override
    @Transactional
    public void run(long id) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        store.lock(List.of(id)).stream()
                .filter(round -> round.open() && round.closes().isBefore(today))
                .forEach(this::close);
    }

    private void close(Round round) {
        Reader clockwork = new Reader(
                "system:" + NAME,
                Set.of(),
                Set.of(PulseLifecycle.CLOSING),
                Map.of(),
                Set.of(Audience.SEALED),
                Set.of());
        PulseResult result = PulseResult.of(tallies.of(round.id()), tallies.people(round.id()));
        workflow.move(
                        lifecycle,
                        clockwork,
                        Change.of("close").recording(Map.of("results", json.writeValueAsString(result))),
                        Target.of(round.id()))
                .orThrow();
        tallies.forget(round.id());
        tasks.closeAll(round.reference());
    }
}
