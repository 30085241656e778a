package corridor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.shared.Language;
import corridor.ui.Bars.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTests {

    @Test
    void measuresAgainstTheHighest() {
        assertThat(lengths(40, 20, 10, 0)).containsExactly(1000, 500, 250, 0);
    }

    @Test
    void showsEachNumberAboveZero() {
        assertThat(lengths(100_000, 1)).containsExactly(1000, 6);
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(lengths(0, 0)).containsExactly(0, 0);
        assertThat(lengths()).isEmpty();
    }

    @Test
    void keepsTheOrderGiven() {
        assertThat(Bars.of(List.of(count("b", 1), count("a", 2))).bars())
                .extracting(bar -> bar.count().name())
                .containsExactly("b", "a");
    }

    @Test
    void refusesNumbersBelowZero() {
        assertThatThrownBy(() -> count("a", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void putsTheHighestFirst() {
        List<Count> counts = List.of(count("Ёлка", 1), count("Яма", 5), count("Елена", 1));
        assertThat(Count.highestFirst(Language.RUSSIAN, counts))
                .extracting(Count::name)
                .containsExactly("Яма", "Елена", "Ёлка");
    }

    private static List<Integer> lengths(long... numbers) {
        List<Count> counts = java.util.stream.LongStream.of(numbers)
                .mapToObj(number -> count("a", number))
                .toList();
        return Bars.of(counts).bars().stream().map(Bar::length).toList();
    }

    private static Count count(String name, long number) {
        return new Count(name, "/of/" + name, number);
    }
}
