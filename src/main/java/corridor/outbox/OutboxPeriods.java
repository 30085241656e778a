package corridor.outbox;

import corridor.settings.Period;
import corridor.settings.Period.Group;
import corridor.settings.Period.Unit;
import corridor.settings.PeriodPart;
import corridor.settings.Periods;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** When tasks remind, when the daily letter goes, and how long letters are kept. */
@Component
class OutboxPeriods implements PeriodPart {

    private static final Period SOON = new Period("tasks.before", Group.REMINDERS, Unit.DAYS, 0, 30, 3);
    private static final Period LATE = new Period("tasks.after", Group.REMINDERS, Unit.DAYS, 0, 60, 7);
    private static final Period DIGEST = new Period("letters.hour", Group.REMINDERS, Unit.HOUR, 0, 23, 6);

    private static final Period RETURNED = new Period("letters.returned", Group.RETENTION, Unit.DAYS, 30, 1_095, 365);

    private final Periods periods;
    private final Period kept;

    OutboxPeriods(Periods periods, OutboxSettings settings) {
        this.periods = periods;
        this.kept = new Period("letters.kept", Group.RETENTION, Unit.DAYS, 7, 365, (int)
                settings.kept().toDays());
    }

    @Override
    public List<Period> periods() {
        return List.of(SOON, LATE, DIGEST, kept, RETURNED);
    }

    /** Days before the day of a task on which it is told of again; 0: not at all. */
    int soon() {
        return periods.of(SOON);
    }

    /** Days after it; 0: not at all. */
    int late() {
        return periods.of(LATE);
    }

    /** The hour of the day, in UTC, from which the daily letters go. */
    int digestHour() {
        return periods.of(DIGEST);
    }

    /** How long an address is known from which letters came back. */
    Duration returned() {
        return Duration.ofDays(periods.of(RETURNED));
    }

    Duration kept() {
        return Duration.ofDays(periods.of(kept));
    }
}
