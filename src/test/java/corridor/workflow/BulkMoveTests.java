package corridor.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Records that take the same step together: what listens hears of it once. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@RecordApplicationEvents
class BulkMoveTests {

    @Autowired
    private Practices practices;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEvents events;

    @Test
    void tellsOnceOfManyThatTakeTheSameStep() {
        Reader secretariat = Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
        List<Target> targets = IntStream.range(0, 20)
                .mapToObj(number -> TestPractice.named("taken-together-" + number)
                        .in("draft")
                        .insert(database))
                .map(Target::of)
                .toList();
        assertThat(practices.check(secretariat, targets)).allMatch(Outcome.Done.class::isInstance);
        assertThat(events.stream(Moved.class)
                        .filter(moved -> moved.kind().equals(Practice.KIND)
                                && moved.action().equals("check")))
                .singleElement()
                .satisfies(moved -> assertThat(moved.records())
                        .containsExactlyInAnyOrderElementsOf(
                                targets.stream().map(Target::id).toList()));
    }
}
