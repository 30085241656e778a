package corridor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.audit.Invariants.Finding;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found about the whole of the data, and kept. */
@CorridorTest
class InvariantsTests {

    @Autowired
    private FindingStore findings;

    @Test
    void takesACheckThatCannotBeMadeForBroken() {
        Invariants invariants = new Invariants(
                List.of(
                        invariant("test-fails", () -> {
                            throw new IllegalStateException("the index is away");
                        }),
                        invariant("test-holds", List::of)),
                findings,
                Clock.systemUTC());
        assertThat(invariants.check())
                .extracting(Finding::name, Finding::broken)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("test-fails", true),
                        org.assertj.core.groups.Tuple.tuple("test-holds", false));
        assertThat(invariants.latest())
                .allSatisfy(finding -> assertThat(finding.at()).isPresent());
    }

    private static Invariant invariant(String name, java.util.function.Supplier<List<String>> check) {
        return new Invariant() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> violations() {
                return check.get();
            }
        };
    }
}
