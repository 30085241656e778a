package corridor.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a demonstration: whoever writes its past down winds it back for themselves, everyone else reads the true time. */
class WoundClock extends Clock {

    private static final ThreadLocal<Duration> BACK = ThreadLocal.withInitial(() -> Duration.ZERO);

    private final Clock clock;

    WoundClock(Clock clock) {
        this.clock = clock;
    }

    /** Takes a step as if it were noon of that day. */
    void on(LocalDate day, Runnable step) {
        Duration before = BACK.get();
        BACK.set(Duration.between(clock.instant(), day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
        try {
            step.run();
        } finally {
            BACK.set(before);
        }
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(BACK.get());
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new WoundClock(clock.withZone(zone));
    }
}
