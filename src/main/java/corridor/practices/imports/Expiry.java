package corridor.practices.imports;

import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.jobs.RecurringJob;
import corridor.practices.PracticePeriods;
import corridor.shared.Reference;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes imports back that nobody began, and forgets the files of those that are through with them. Their rows stay. */
@Component
class Expiry implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);
    private static final Set<String> THROUGH = Set.of(ImportLifecycle.DONE, "failed", "published");

    private final ImportStore store;
    private final ChunkStore chunks;
    private final Imports imports;
    private final Audit audit;
    private final PracticePeriods periods;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Expiry(
            ImportStore store,
            ChunkStore chunks,
            Imports imports,
            Audit audit,
            PracticePeriods periods,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.chunks = chunks;
        this.imports = imports;
        this.audit = audit;
        this.periods = periods;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "imports.expire";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(periods.importFiles());
        List<Import> waiting = store.since(Set.of(ImportLifecycle.WAITING), before);
        waiting.forEach(one -> imports.undo(ImportWork.WORKER, new Target(one.id(), one.version())));
        List<Import> through = store.since(THROUGH, before);
        through.forEach(this::forgetFile);
        if (!waiting.isEmpty() || !through.isEmpty()) {
            log.info(
                    "{} imports were taken back that nobody began, {} files were deleted",
                    waiting.size(),
                    through.size());
        }
    }

    private void forgetFile(Import one) {
        transactions.executeWithoutResult(status -> {
            chunks.delete(one.id());
            audit.append(
                    ImportWork.WORKER,
                    List.of(AuditEntry.of(
                            new Reference(Import.KIND, one.id()),
                            "forget-file",
                            Map.of("size", one.size()),
                            Map.of())));
        });
    }
}
