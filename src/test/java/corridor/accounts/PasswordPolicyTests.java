package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final List<String> KNOWN = List.of("Anastasia Popescu", "anastasia.popescu@example.org");

    @ParameterizedTest
    @CsvSource({
        "'', password-short",
        "elevenchars, password-short",
        "password1234, password-easy",
        "aaaaaaaaaaaaaaaa, password-easy",
        "qwertyuiop12, password-easy",
        "123456789012, password-easy",
        "anastasia.popescu@example.org, password-easy"
    })
    void refusesWhatIsShortOrGuessedEarly(String password, String problem) {
        assertThat(PasswordPolicy.problem(password, KNOWN)).hasValue(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestBrowser.PASSWORD, "пять тихих цапель бродят", "四只安静的苍鹭在水中漫步慢行", "Kx9#mQ2$vL7!"})
    void takesWhatIsHardToGuessInAnyScript(String password) {
        assertThat(PasswordPolicy.problem(password, KNOWN)).isEmpty();
    }

    @Test
    void judgesALongOneQuickly() {
        long start = System.nanoTime();
        PasswordPolicy.problem("a1".repeat(100), KNOWN);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        assertThat(PasswordPolicy.problem("long enough ".repeat(20), KNOWN)).hasValue("too-long");
    }
}
