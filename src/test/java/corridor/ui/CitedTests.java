package corridor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitedTests {

    @Test
    void namesEachDocumentOnceWithAsFewRangesAsSayTheSame() {
        assertThat(Cited.of(List.of("002:7", "001:34-35", "001:30", "001:30-33", "001:120", "001:note")))
                .containsExactly(new Cited("001", "\u206630–35, 120, note\u2069"), new Cited("002", "\u20667\u2069"));
    }

    @Test
    void leavesOutWhatNamesNoPlace() {
        assertThat(Cited.of(List.of("somebody told us"))).isEmpty();
    }

    @Test
    void tellsPlacesFromWords() {
        assertThat(Cited.place("002:29-31")).isTrue();
        assertThat(Cited.place("Letter: 3 May 2027")).isFalse();
    }
}
