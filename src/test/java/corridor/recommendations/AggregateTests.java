package corridor.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.recommendations.FollowUpStore.Counted;
import corridor.shared.SmallGroups.Group;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AggregateTests {

    @Test
    void saysNothingOfFewerThanThree() {
        assertThat(Aggregate.of(List.of(new Counted("begun", "company", 2))))
                .isEqualTo(new Aggregate(0, List.of(), List.of()));
    }

    @Test
    void joinsWhatCouldTellOnSomebody() {
        Aggregate aggregate = Aggregate.of(List.of(
                new Counted("begun", "company", 3),
                new Counted("done", "civil-society", 1),
                new Counted("begun", "network", 3)));
        assertThat(aggregate.told()).isEqualTo(7);
        assertThat(aggregate.progress()).containsExactly(new Group(Set.of("begun", "done"), 7));
        assertThat(aggregate.constituencies())
                .containsExactly(new Group(Set.of("civil-society"), 4), new Group(Set.of("private-sector"), 3));
    }
}
