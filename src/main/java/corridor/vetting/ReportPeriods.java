package corridor.vetting;

import corridor.settings.Period;
import corridor.settings.Period.Group;
import corridor.settings.Period.Unit;
import corridor.settings.PeriodPart;
import corridor.settings.Periods;
import java.util.List;
import org.springframework.stereotype.Component;

/** How soon the secretariat looks at a report of harm, and settles it. */
@Component
class ReportPeriods implements PeriodPart {

    private static final Period LOOK = new Period("reports.look", Group.REMINDERS, Unit.DAYS, 1, 14, 2);
    private static final Period SETTLE =
            new Period("reports.settle", Group.REMINDERS, Unit.DAYS, 3, 90, 14, LOOK.key());

    private final Periods periods;

    ReportPeriods(Periods periods) {
        this.periods = periods;
    }

    @Override
    public List<Period> periods() {
        return List.of(LOOK, SETTLE);
    }

    int look() {
        return periods.of(LOOK);
    }

    int settle() {
        return periods.of(SETTLE);
    }
}
