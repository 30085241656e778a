package corridor.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three fixed meetings of 200 pitches, each made around a plan that keeps every rule. */
class InstanceTests {

    @ParameterizedTest
    @ValueSource(strings = {"calm", "usual", "tight"})
    void isDrawnTheSameEachTime(String name) throws IOException {
        Shape shape = Shape.named(name);
        Instance drawn = Instances.of(shape);
        assertThat(drawn.bytes()).isEqualTo(Files.readAllBytes(Instance.file(shape)));
        assertThat(Drafted.of(drawn.problem(), drawn.planted()).broken()).isEmpty();
    }

    @Test
    void findsAPlanOfTheUsualMeetingInHalfAMinute() throws IOException {
        assertGood("usual");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"calm", "tight"})
    void findsAPlanOfTheOthersInHalfAMinute(String name) throws IOException {
        assertGood(name);
    }

    /** No hard rule is broken, and each wish is missed at most a tenth more often than in ten minutes. */
    private static void assertGood(String name) throws IOException {
        Shape shape = Shape.named(name);
        Drafted found = Counts.search(shape, 1);
        Map<Rule, Long> longer = Counts.kept(shape).counts();
        assertThat(found.broken()).isEmpty();
        assertThat(found.counts())
                .allSatisfy((rule, times) -> assertThat(times)
                        .as(rule.words())
                        .isLessThanOrEqualTo(longer.getOrDefault(rule, 0L) * 11 / 10));
    }
}
