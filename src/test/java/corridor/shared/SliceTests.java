package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTests {

    @Test
    void countsPagesUpwards() {
        assertThat(new Slice<>(List.of(), 1, 20, 0).pages()).isEqualTo(1);
        assertThat(new Slice<>(List.of(), 1, 20, 20).pages()).isEqualTo(1);
        assertThat(new Slice<>(List.of(), 1, 20, 21).pages()).isEqualTo(2);
    }
}
