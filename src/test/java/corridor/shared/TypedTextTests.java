package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTests {

    @Test
    void countsALineEndOnceAndKeepsNothingUnseen() {
        assertThat(TypedText.lines(" one\r\ntwo\rthree\n\0 ")).isEqualTo("one\ntwo\nthree");
        assertThat(TypedText.lines("in\u202Evoice\u2066 5\u2069")).isEqualTo("invoice 5");
        assertThat(TypedText.lines(null)).isEmpty();
    }

    @Test
    void putsALineTogether() {
        assertThat(TypedText.line("\t Union  of\r\ncoastal workers ")).isEqualTo("Union of coastal workers");
    }
}
