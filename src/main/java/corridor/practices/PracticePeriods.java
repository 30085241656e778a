package corridor.practices;

import corridor.settings.Period;
import corridor.settings.Period.Group;
import corridor.settings.Period.Unit;
import corridor.settings.PeriodPart;
import corridor.settings.Periods;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long people have to answer, co-authors to object, and a practice to count as fresh. */
@Component
public class PracticePeriods implements PeriodPart {

    private static final Period ANSWER = new Period("practices.answer", Group.REMINDERS, Unit.DAYS, 3, 90, 14);
    private static final Period OBJECTION = new Period("practices.objection", Group.REMINDERS, Unit.DAYS, 7, 60, 14);
    private static final Period AMBER = new Period("practices.fresh-amber", Group.REMINDERS, Unit.MONTHS, 3, 36, 12);
    private static final Period RED =
            new Period("practices.fresh-red", Group.REMINDERS, Unit.MONTHS, 6, 60, 24, AMBER.key());

    private final Periods periods;

    PracticePeriods(Periods periods) {
        this.periods = periods;
    }

    @Override
    public List<Period> periods() {
        return List.of(ANSWER, OBJECTION, AMBER, RED);
    }

    /** Days that the secretariat has to answer, and an owner to change or publish. */
    public int answer() {
        return periods.of(ANSWER);
    }

    /** How long co-authors may object before the owner publishes. */
    Duration objection() {
        return Duration.ofDays(periods.of(OBJECTION));
    }

    Freshness freshness(Instant attestedAt, Instant now) {
        return Freshness.of(attestedAt, now, periods.of(AMBER), periods.of(RED));
    }
}
