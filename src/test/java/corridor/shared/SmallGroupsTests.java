package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.shared.SmallGroups.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallGroupsTests {

    private static List<Group> joined(int... numbers) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int at = 0; at < numbers.length; at++) {
            named.put(String.valueOf((char) ('a' + at)), numbers[at]);
        }
        return SmallGroups.joined(named, 3);
    }

    @Test
    void leavesGroupsThatAreLargeEnough() {
        assertThat(joined(5, 0, 3)).containsExactly(new Group(Set.of("a"), 5), new Group(Set.of("c"), 3));
    }

    @Test
    void joinsOneSmallGroupWithTheNextSmallest() {
        assertThat(joined(9, 2, 4)).containsExactly(new Group(Set.of("a"), 9), new Group(Set.of("b", "c"), 6));
    }

    @Test
    void goesOnUntilNoneIsTooSmall() {
        assertThat(joined(1, 2, 2)).containsExactly(new Group(Set.of("a", "b", "c"), 5));
        assertThat(joined(1, 1, 1, 7)).containsExactly(new Group(Set.of("a", "b", "c"), 3), new Group(Set.of("d"), 7));
        assertThat(joined(2)).containsExactly(new Group(Set.of("a"), 2));
    }
}
