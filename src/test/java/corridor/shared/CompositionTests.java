package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import corridor.shared.Composition.Share;
import corridor.shared.Composition.Whole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositionTests {

    private static final Map<String, Integer> SEVENTH_OF_JULY = listed("governments", 19, "business", 2);

    private static Map<String, Integer> listed(String one, int first, String other, int second) {
        Map<String, Integer> listed = new LinkedHashMap<>();
        listed.put(one, first);
        listed.put(other, second);
        listed.put("civil-society", 8);
        listed.put("mayors", 8);
        return listed;
    }

    @Test
    void leavesNineNotListed() {
        assertThat(new Composition(46, SEVENTH_OF_JULY).remainder()).hasValue(9);
        assertThat(new Composition(38, Map.of("governments", 18, "civil-society", 11, "business", 4)).remainder())
                .hasValue(5);
    }

    @Test
    void saysOfWhatAShareIs() {
        Composition known = new Composition(46, SEVENTH_OF_JULY);
        assertThat(known.share("governments", Whole.TOTAL)).contains(new Share(19, 46, Whole.TOTAL));
        assertThat(known.share("governments", Whole.LISTED)).contains(new Share(19, 37, Whole.LISTED));
        assertThat(known.share("media", Whole.TOTAL)).isEmpty();
    }

    @Test
    void knowsNoShareOfWhatNobodyCounted() {
        Composition unknown = new Composition(null, SEVENTH_OF_JULY);
        assertThat(unknown.remainder()).isEmpty();
        assertThat(unknown.share("governments", Whole.TOTAL)).isEmpty();
        assertThat(unknown.share("governments", Whole.LISTED)).isEmpty();
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThat(Composition.problem(36, SEVENTH_OF_JULY))
                .contains(Refusal.of(Refusal.Kind.INVALID, "composition-exceeds-total", 37L, 36));
        assertThat(Composition.problem(37, SEVENTH_OF_JULY)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Composition(36, SEVENTH_OF_JULY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Composition(null, Map.of("media", -1)));
    }
}
