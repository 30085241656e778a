package corridor.participation;

import corridor.settings.Period;
import corridor.settings.Period.Group;
import corridor.settings.Period.Unit;
import corridor.settings.PeriodPart;
import corridor.settings.Periods;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long badges, and what people need, are kept after a cycle. */
@Component
class ParticipationPeriods implements PeriodPart {

    private static final Period KEPT = new Period("participation.kept", Group.RETENTION, Unit.DAYS, 1, 365, 30);

    private final Periods periods;

    ParticipationPeriods(Periods periods) {
        this.periods = periods;
    }

    @Override
    public List<Period> periods() {
        return List.of(KEPT);
    }

    int kept() {
        return periods.of(KEPT);
    }
}
