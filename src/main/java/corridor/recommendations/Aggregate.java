package corridor.recommendations;

import corridor.recommendations.FollowUpStore.Counted;
import corridor.shared.Constituency;
import corridor.shared.SmallGroups;
import corridor.shared.SmallGroups.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What everyone may know of follow-ups: how many were told, how far they are, and of which constituencies, from three on.
 * Never how many were asked, nor who told nothing.
 *
 * @param told how many told without being named; 0 while there are fewer than three
 */
public record Aggregate(int told, List<Group> progress, List<Group> constituencies) {

    /** Fewer tell on somebody. */
    public static final int LEAST = 3;

    static Aggregate of(List<Counted> counted) {
        int all = counted.stream().mapToInt(Counted::number).sum();
        if (all < LEAST) {
            return new Aggregate(0, List.of(), List.of());
        }
        Map<String, Integer> progress = new LinkedHashMap<>();
        FollowUp.PROGRESS.forEach(one -> progress.put(one, 0));
        Map<String, Integer> constituencies = new LinkedHashMap<>();
        for (Constituency one : Constituency.values()) {
            constituencies.put(one.code(), 0);
        }
        counted.forEach(one -> {
            progress.merge(one.progress(), one.number(), Integer::sum);
            constituencies.merge(Constituency.ofKind(one.kind()).code(), one.number(), Integer::sum);
        });
        return new Aggregate(all, SmallGroups.joined(progress, LEAST), SmallGroups.joined(constituencies, LEAST));
    }
}
