package corridor.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers by group, with groups so small that they could tell on somebody joined with the next smallest, until none is
 * too small. A small group is never left out alone, since the total would tell its number.
 */
public final class SmallGroups {

    private SmallGroups() {}

    /** The groups that hold anything, in the order given; those joined stand where the first of them stood. */
    public static List<Group> joined(Map<String, Integer> numbers, int least) {
        List<Group> groups = new ArrayList<>();
        numbers.forEach((name, number) -> {
            if (number > 0) {
                groups.add(new Group(new LinkedHashSet<>(Set.of(name)), number));
            }
        });
        Comparator<Group> bySize = Comparator.comparingInt(Group::number);
        while (groups.size() > 1 && groups.stream().min(bySize).orElseThrow().number() < least) {
            List<Group> two = groups.stream().sorted(bySize).limit(2).toList();
            int place = Math.min(groups.indexOf(two.getFirst()), groups.indexOf(two.getLast()));
            groups.removeAll(two);
            groups.add(place, two.getFirst().with(two.getLast()));
        }
        return List.copyOf(groups);
    }

    /** One group, or several that may not be told apart. */
    public record Group(Set<String> names, int number) {

        public Group {
            names = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(names));
        }

        Group with(Group other) {
            Set<String> both = new LinkedHashSet<>(names);
            both.addAll(other.names);
            return new Group(both, number + other.number);
        }
    }
}
