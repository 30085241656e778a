package corridor.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three fixed meetings of 200 pitches, each made around a plan that keeps every rule. */
class InstanceTests {

    private static Shape shape(String name) {
        return switch (name) {
            case "calm" -> Shape.CALM;
            case "tight" -> Shape.TIGHT;
            default -> Shape.USUAL;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"calm", "usual", "tight"})
    void isDrawnTheSameEachTime(String name) throws IOException {
        Shape shape = shape(name);
        Instance drawn = Instances.of(shape);
        assertThat(drawn.bytes()).isEqualTo(Files.readAllBytes(Instance.file(shape)));
        assertThat(Drafted.of(drawn.problem(), drawn.planted()).broken()).isEmpty();
    }

    @Test
    void findsAPlanOfTheUsualMeetingInHalfAMinute() throws IOException, InterruptedException {
        assertGood("usual");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"calm", "tight"})
    void findsAPlanOfTheOthersInHalfAMinute(String name) throws IOException, InterruptedException {
        assertGood(name);
    }

    /** No hard rule is broken, and no wish is missed much more often than in ten minutes. */
    private static void assertGood(String name) throws IOException, InterruptedException {
        Shape shape = shape(name);
        Drafted found = Counts.search(shape, Duration.ofSeconds(30), Counts.SEED);
        Counts longer = Counts.kept(shape);
        System.out.println("programme: " + name + " in 30 s " + found.price() + " " + found.counts() + ", in "
                + longer.seconds() + " s " + longer.price() + " " + longer.counts());
        assertThat(found.broken()).isEmpty();
        Map<Rule, Long> missed = new TreeMap<>(found.counts());
        assertThat(missed).doesNotContainKeys(Rule.UNPLACED_SESSION, Rule.UNPLACED_PITCH);
    }
}
