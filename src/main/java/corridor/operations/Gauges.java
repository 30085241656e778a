package corridor.operations;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import corridor.operations.Installation.Facts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of this installation for whoever watches it; looked up together, and at most four times a minute. */
@Component
class Gauges implements MeterBinder {

    private static final double NEVER = -1;

    private final LoadingCache<String, Facts> facts;
    private final Clock clock;

    Gauges(Installation installation, Clock clock) {
        this.facts =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(15)).build(all -> installation.facts());
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "jobs.running", "Jobs that run now", Facts::running);
        gauge(registry, "jobs.due", "Jobs that are due and wait", Facts::due);
        gauge(registry, "jobs.failing", "Jobs that failed when they ran last", Facts::failing);
        gauge(registry, "letters.waiting", "Letters that wait for the mail server", Facts::lettersWaiting);
        gauge(registry, "letters.lost", "Letters that were given up or whose fate is unknown", Facts::lettersLost);
        gauge(registry, "index.records", "Records in the search index", Facts::indexRecords);
        gauge(registry, "index.pending", "Changes that the index has not followed yet", Facts::pendingEvents);
        gauge(registry, "journal.unsealed", "Entries of the journal that are not sealed yet", Facts::unsealed);
        gauge(registry, "invariants.broken", "Required conditions that were not met last", Facts::broken);
        gauge(registry, "disk.free.bytes", "Free space on the disk of the data folder", Facts::diskFree);
        gauge(registry, "backup.age.seconds", "Since the last backup; -1 for none", one -> age(one.backup()));
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<Facts> value) {
        Gauge.builder("corridor." + name, () -> value.applyAsDouble(facts.get("")))
                .description(what)
                .register(registry);
    }

    private double age(@Nullable Instant backup) {
        return backup == null
                ? NEVER
                : Duration.between(backup, clock.instant()).toSeconds();
    }
}
