package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.ui.QrPicture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1; there with eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void agreesWithTheStandard(long seconds, String code) {
        assertThat(OneTimeCode.at(SECRET, OneTimeCode.stepAt(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code.substring(2));
    }

    @Test
    void takesTheNeighboursOfThePresentIntervalAndNoOthers() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long present = OneTimeCode.stepAt(now);
        for (long step = present - 3; step <= present + 3; step++) {
            assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.at(SECRET, step), now)
                            .isPresent())
                    .as("step " + (step - present))
                    .isEqualTo(Math.abs(step - present) <= 1);
        }
        assertThat(OneTimeCode.stepOf(SECRET, "", now)).isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, "５５５５５５", now)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @Test
    void writesSecretsAsAppsReadThem() {
        assertThat(OneTimeCode.base32("fooba".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTB");
        assertThat(OneTimeCode.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(OneTimeCode.freshSecret()).hasSize(20).isNotEqualTo(OneTimeCode.freshSecret());
    }

    @Test
    void drawsThePictureWithoutNamingTheSecretOutsideOfIt() {
        assertThat(QrPicture.of("otpauth://totp/Corridor?secret=MZXW6YTB"))
                .startsWith("data:image/svg+xml;base64,")
                .doesNotContain("MZXW6YTB");
    }
}
