package corridor.jobs;

import java.time.Duration;

/** Work that comes round again; contributed by the module that does it. */
public interface RecurringJob {

    /** Stable name, such as {@code audit.seal}. */
    String name();

    /** From the end of one run to the start of the next. */
    Duration every();

    void run();
}
