package corridor.assurance;

import corridor.settings.Period;
import corridor.settings.Period.Group;
import corridor.settings.Period.Unit;
import corridor.settings.PeriodPart;
import corridor.settings.Periods;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long whoever is named has to reply before it is shown. */
@Component
class ReplyPeriod implements PeriodPart {

    private static final Period REPLY = new Period("assurance.reply", Group.REMINDERS, Unit.DAYS, 3, 60, 14);

    private final Periods periods;

    ReplyPeriod(Periods periods) {
        this.periods = periods;
    }

    @Override
    public List<Period> periods() {
        return List.of(REPLY);
    }

    int days() {
        return periods.of(REPLY);
    }
}
