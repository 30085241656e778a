package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "N", "na", "NAM", "N1", "ÑA"})
    void refusesWhatIsNoCode(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountryCode(value));
    }

    @Test
    void sortsByCode() {
        assertThat(new CountryCode("AD")).isLessThan(new CountryCode("ZW")).hasToString("AD");
    }
}
