package corridor.calls;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClosingTests {

    private static final Refusal.Kind INVALID = Refusal.Kind.INVALID;

    private static Outcome<Instant> instant(String local, String zone, String which) {
        return Closing.instant(LocalDateTime.parse(local), ZoneId.of(zone), which);
    }

    @Test
    void refusesATimeThatClocksLeapOver() {
        assertThat(instant("2027-03-28T02:30", "Europe/Madrid", ""))
                .isEqualTo(Outcome.refused(Refusal.of(INVALID, "time-missing", "02:00", "03:00")));
    }

    @Test
    void asksWhichOfTwo() {
        assertThat(instant("2027-10-31T02:30", "Europe/Madrid", ""))
                .isEqualTo(Outcome.refused(Refusal.of(INVALID, "time-ambiguous", "UTC+02:00", "UTC+01:00")));
        assertThat(instant("2027-10-31T02:30", "Europe/Madrid", Closing.EARLIER))
                .isEqualTo(Outcome.done(Instant.parse("2027-10-31T00:30:00Z")));
        assertThat(instant("2027-10-31T02:30", "Europe/Madrid", Closing.LATER))
                .isEqualTo(Outcome.done(Instant.parse("2027-10-31T01:30:00Z")));
    }

    @Test
    void knowsZonesOfOddOffsets() {
        assertThat(instant("2027-09-30T23:59", "Asia/Kathmandu", ""))
                .isEqualTo(Outcome.done(Instant.parse("2027-09-30T18:14:00Z")));
        assertThat(instant("2027-09-30T00:00", "Pacific/Kiritimati", ""))
                .isEqualTo(Outcome.done(Instant.parse("2027-09-29T10:00:00Z")));
    }

    @Test
    void admitsWhatWasBegunBeforeClosingAndArrivedWithinTheGraceTime() {
        Instant closes = Instant.parse("2027-09-30T20:00:00Z");
        Closing closing = new Closing(closes.minusSeconds(60), closes, ZoneId.of("UTC"), Duration.ofMinutes(15));
        Instant before = closes.minusMillis(1);
        assertThat(closing.admits(before, closing.lastArrival())).isTrue();
        assertThat(closing.admits(before, closing.lastArrival().plusMillis(1))).isFalse();
        assertThat(closing.admits(closes, closes)).isFalse();
    }
}
