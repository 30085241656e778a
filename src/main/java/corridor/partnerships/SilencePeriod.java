package corridor.partnerships;

import corridor.settings.Period;
import corridor.settings.Period.Group;
import corridor.settings.Period.Unit;
import corridor.settings.PeriodPart;
import corridor.settings.Periods;
import java.util.List;
import org.springframework.stereotype.Component;

/** After how many months without a word a partnership leaves the totals. */
@Component
class SilencePeriod implements PeriodPart {

    private static final Period SILENT = new Period("partnerships.silent", Group.REMINDERS, Unit.MONTHS, 12, 48, 24);

    private final Periods periods;

    SilencePeriod(Periods periods) {
        this.periods = periods;
    }

    @Override
    public List<Period> periods() {
        return List.of(SILENT);
    }

    int months() {
        return periods.of(SILENT);
    }
}
