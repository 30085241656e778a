package corridor.programme.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has more than one part, and who is away when.
 *
 * @param several those who could be in two places at once, or come on several days
 */
record Parts(Set<Long> several, Set<Absence> absences) {

    static Parts of(Problem problem) {
        Set<Long> once = new HashSet<>();
        Set<Long> several = Stream.concat(
                        problem.meetings().stream().flatMap(one -> one.people().stream()),
                        problem.talks().stream().flatMap(one -> one.people().stream()))
                .filter(person -> !once.add(person))
                .collect(Collectors.toSet());
        return new Parts(several, Set.copyOf(problem.absences()));
    }

    Set<Long> busy(Collection<Long> people) {
        Set<Long> busy = new TreeSet<>(people);
        busy.retainAll(several);
        return busy;
    }

    /** How many of these people are away at an hour. */
    int away(Collection<Long> people, Hour hour) {
        int away = 0;
        for (long person : people) {
            away += absences.contains(new Absence(person, hour.id())) ? 1 : 0;
        }
        return away;
    }
}
