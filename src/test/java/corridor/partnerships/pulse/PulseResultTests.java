package corridor.partnerships.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulseResultTests {

    /** So many answers, as evenly as so many organisations can give them. */
    private static List<Integer> people(int answers, int organisations) {
        return IntStream.range(0, organisations)
                .mapToObj(at -> answers / organisations + (at < answers % organisations ? 1 : 0))
                .toList();
    }

    private static Tally tally(int answers, Map<String, Integer> levels) {
        return new Tally(answers, Map.of("promises", levels));
    }

    @ParameterizedTest
    @CsvSource({"5, 3, true", "5, 2, false", "4, 3, false", "0, 0, false", "50, 1, false", "5, 5, true"})
    void isShownFromFiveAnswersOfThreeOrganisations(int answers, int organisations, boolean shown) {
        PulseResult result = PulseResult.of(tally(answers, Map.of("4", answers)), people(answers, organisations));
        assertThat(result.shown()).isEqualTo(shown);
        assertThat(result.answers()).isEqualTo(shown ? answers : 0);
        assertThat(result.lines().isEmpty()).isEqualTo(!shown);
    }

    @Test
    void roundsMeansToHalvesAndSaysWhetherAnswersLieClose() {
        assertThat(PulseResult.of(tally(5, Map.of("4", 3, "5", 2)), people(5, 3))
                        .lines()
                        .get("promises"))
                .isEqualTo(new PulseResult.Line(4.5, true, Map.of()));
        assertThat(PulseResult.of(tally(5, Map.of("1", 1, "5", 4)), people(5, 3))
                        .lines()
                        .get("promises"))
                .isEqualTo(new PulseResult.Line(4, false, Map.of()));
    }

    @Test
    void showsASpreadFromTenAnswersOfFiveOrganisations() {
        Map<String, Integer> levels = Map.of("3", 4, "4", 6);
        assertThat(PulseResult.of(tally(10, levels), people(10, 5)).lines().get("promises"))
                .isEqualTo(new PulseResult.Line(3.5, true, levels));
        assertThat(PulseResult.of(tally(10, levels), people(10, 4)).lines().get("promises"))
                .isEqualTo(new PulseResult.Line(3.5, true, Map.of()));
    }

    @Test
    void letsNoOrganisationReadTheOthersByTakingItsOwnOff() {
        assertThat(PulseResult.of(tally(5, Map.of("5", 3, "1", 2)), List.of(3, 1, 1)))
                .isEqualTo(PulseResult.NONE);
        assertThat(PulseResult.of(tally(10, Map.of("3", 4, "4", 6)), List.of(6, 1, 1, 1, 1))
                        .lines()
                        .get("promises"))
                .isEqualTo(new PulseResult.Line(3.5, true, Map.of()));
    }

    @Test
    void leavesOutAQuestionThatFewerThanFiveCouldAnswer() {
        assertThat(PulseResult.of(tally(9, Map.of("no-answer", 5, "2", 4)), people(9, 4))
                        .lines())
                .isEmpty();
    }
}
