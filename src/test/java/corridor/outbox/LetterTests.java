package corridor.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    @ParameterizedTest
    @ValueSource(strings = {"a\nBcc: b@example.org", "a\r\nBcc: b@example.org", "a\rb"})
    void takesHeadersOfOneLineAlone(String injected) {
        assertThatThrownBy(() -> new Letter("ana@example.org", Language.ENGLISH, injected, "", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter(injected, Language.ENGLISH, "Subject", "", false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
