package corridor.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.shapes.ShapeComparison.Standing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeComparisonTests {

    @Test
    void tellsTheSameFromWhatDiffersAndFromWhatNobodyKnows() {
        assertThat(Standing.of(List.of("yes", "yes", "yes"))).isEqualTo(Standing.SAME);
        assertThat(Standing.of(List.of("yes", "no"))).isEqualTo(Standing.DIFFERS);
        assertThat(Standing.of(List.of("yes", ""))).isEqualTo(Standing.NOT_KNOWN);
        assertThat(Standing.of(Arrays.asList("yes", null))).isEqualTo(Standing.NOT_KNOWN);
        assertThat(Standing.of(List.of(List.of(), List.of()))).isEqualTo(Standing.NOT_KNOWN);
    }
}
