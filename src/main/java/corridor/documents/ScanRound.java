package corridor.documents;

import corridor.jobs.Jobs;
import corridor.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Has documents checked again whose check could not be made, for as long as it takes. */
@Component
class ScanRound implements RecurringJob {

    private final DocumentStore store;
    private final Jobs jobs;

    ScanRound(DocumentStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "document.scan-round";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        store.scanning().forEach(id -> jobs.enqueue(ScanWork.NAME, id));
    }
}
