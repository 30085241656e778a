package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class YearsTests {

    @Test
    void writesWhatIsKnown() {
        assertThat(new Years(1994, 2001)).hasToString("1994–2001");
        assertThat(new Years(1994, 1994)).hasToString("1994");
        assertThat(new Years(1994, null)).hasToString("1994–");
        assertThat(new Years(null, 2001)).hasToString("–2001");
        assertThat(Years.UNKNOWN).hasToString("");
    }

    @Test
    void countsTheYearsThatAreKnown() {
        assertThat(new Years(1999, 2001).each()).containsExactly(1999, 2000, 2001);
        assertThat(new Years(2001, null).each()).containsExactly(2001);
        assertThat(new Years(null, 2001).each()).containsExactly(2001);
        assertThat(Years.UNKNOWN.each()).isEmpty();
        assertThat(new Years(1, 3000).each()).hasSize(60);
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Years(2001, 2000));
    }
}
