package corridor.floor;

import corridor.jobs.RecurringJob;
import corridor.settings.Period;
import corridor.settings.Period.Group;
import corridor.settings.Period.Unit;
import corridor.settings.PeriodPart;
import corridor.settings.Periods;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** After a while nobody knows who asked, and what nobody was shown is gone. */
@Component
class FloorRetention implements RecurringJob, PeriodPart {

    private static final Period KEPT = new Period("floor.askers", Group.RETENTION, Unit.DAYS, 7, 365, 90);

    private final QuestionStore store;
    private final Periods periods;
    private final Clock clock;

    FloorRetention(QuestionStore store, Periods periods, Clock clock) {
        this.store = store;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public List<Period> periods() {
        return List.of(KEPT);
    }

    @Override
    public String name() {
        return "floor.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        store.forget(LocalDate.now(clock)
                .minusDays(periods.of(KEPT))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    }
}
