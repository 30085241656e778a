package corridor.programme.rooms;

import corridor.programme.plan.Absence;
import corridor.programme.plan.Precedence;
import corridor.programme.plan.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What a plan has to keep to.
 *
 * @param days by session, the days on which it has to be
 */
public record Condition(
        List<Team> teams, List<Absence> absences, List<Precedence> order, Map<Long, SortedSet<LocalDate>> days) {

    public int count() {
        return teams.size() + absences.size() + order.size() + days.size();
    }
}
