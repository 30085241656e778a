package corridor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SealTests {

    @Test
    void isTheSameForTheSameEntries() {
        assertThat(Seal.of(Seal.FIRST, List.of("one", "two")))
                .isEqualTo(Seal.of(Seal.FIRST, List.of("one", "two")))
                .hasSize(64);
    }

    @Test
    void differsWithEveryByteOrderAndPredecessor() {
        String seal = Seal.of(Seal.FIRST, List.of("one", "two"));
        assertThat(List.of(
                        Seal.of(Seal.FIRST, List.of("onE", "two")),
                        Seal.of(Seal.FIRST, List.of("two", "one")),
                        Seal.of(Seal.FIRST, List.of("one")),
                        Seal.of(Seal.FIRST, List.of("onetwo")),
                        Seal.of(seal, List.of("one", "two"))))
                .doesNotContain(seal)
                .doesNotHaveDuplicates();
    }
}
