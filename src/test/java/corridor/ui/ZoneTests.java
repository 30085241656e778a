package corridor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.shared.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneTests {

    private static final Instant CLOSING = Instant.parse("2027-10-01T05:59:00Z");

    @Test
    void namesAPlaceAndItsDistanceFromUtc() {
        assertThat(NumberFormats.zone(Language.ENGLISH, ZoneId.of("America/Mexico_City"), CLOSING))
                .isEqualTo("Mexico City, UTC−6");
        assertThat(NumberFormats.zone(Language.FRENCH, ZoneId.of("Asia/Kathmandu"), CLOSING))
                .endsWith(", UTC+5:45");
        assertThat(NumberFormats.zone(Language.ENGLISH, ZoneId.of("UTC"), CLOSING))
                .isEqualTo("UTC");
        assertThat(NumberFormats.zone(Language.ENGLISH, ZoneId.of("Pacific/Kiritimati"), CLOSING))
                .endsWith("UTC+14");
    }

    @Test
    void saysTheTimeThere() {
        assertThat(NumberFormats.time(Language.ENGLISH, CLOSING, ZoneId.of("America/Mexico_City")))
                .contains("September 30, 2027", "11:59");
        assertThat(NumberFormats.clock(Language.FRENCH, CLOSING, ZoneId.of("Asia/Kathmandu")))
                .isEqualTo("11:44");
    }
}
