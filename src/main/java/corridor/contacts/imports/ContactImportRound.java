package corridor.contacts.imports;

import corridor.access.Reader;
import corridor.jobs.RecurringJob;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Discards lists that nobody recorded within a month: they name people. */
@Component
class ContactImportRound implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Reader WORKER = Reader.system("contacts", Set.of(ContactImportLifecycle.IMPORTING));

    private final ContactImportStore store;
    private final ContactImports imports;
    private final Clock clock;

    ContactImportRound(ContactImportStore store, ContactImports imports, Clock clock) {
        this.store = store;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contacts.discarding";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        store.openSince(clock.instant().minus(KEPT)).forEach(id -> imports.discard(WORKER, Target.of(id)));
    }
}
