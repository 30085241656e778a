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

/** How long people have to answer and co-authors to object, a practice counts as fresh, and what was sent in is kept. */
@Component
public class PracticePeriods implements PeriodPart {

    private static final Period ANSWER = new Period("practices.answer", Group.REMINDERS, Unit.DAYS, 3, 90, 14);
    private static final Period OBJECTION = new Period("practices.objection", Group.REMINDERS, Unit.DAYS, 7, 60, 14);
    private static final Period AMBER = new Period("practices.fresh-amber", Group.REMINDERS, Unit.MONTHS, 3, 36, 12);
    private static final Period RED =
            new Period("practices.fresh-red", Group.REMINDERS, Unit.MONTHS, 6, 60, 24, AMBER.key());

    private static final Period REQUESTS = new Period("practices.requests", Group.RETENTION, Unit.MONTHS, 3, 36, 12);
    private static final Period IMPORT_FILES =
            new Period("practices.import-files", Group.RETENTION, Unit.DAYS, 7, 730, 90);

    private final Periods periods;

    PracticePeriods(Periods periods) {
        this.periods = periods;
    }

    @Override
    public List<Period> periods() {
        return List.of(ANSWER, OBJECTION, AMBER, RED, REQUESTS, IMPORT_FILES);
    }

    /** Days that the secretariat has to answer, and an owner to change or publish. */
    public int answer() {
        return periods.of(ANSWER);
    }

    /** How long co-authors may object before the owner publishes. */
    Duration objection() {
        return Duration.ofDays(periods.of(OBJECTION));
    }

    /** Months after which a request that nobody answered ends. */
    public int requests() {
        return periods.of(REQUESTS);
    }

    /** How long the file of an import is kept that is through with it, or that nobody began. */
    public Duration importFiles() {
        return Duration.ofDays(periods.of(IMPORT_FILES));
    }

    Freshness freshness(Instant attestedAt, Instant now) {
        return Freshness.of(attestedAt, now, periods.of(AMBER), periods.of(RED));
    }
}
