package corridor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WoundClockTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final WoundClock clock = new WoundClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void showsTheTrueTimeToEveryoneElse() {
        List<Instant> seen = new ArrayList<>();
        clock.on(LocalDate.of(2024, 1, 31), () -> {
            seen.add(clock.instant());
            seen.add(CompletableFuture.supplyAsync(clock::instant).join());
        });
        assertThat(seen).containsExactly(Instant.parse("2024-01-31T12:00:00Z"), NOW);
    }

    @Test
    void returnsToWhereItWas() {
        LocalDate outer = LocalDate.of(2025, 5, 1);
        clock.on(outer, () -> {
            clock.on(
                    LocalDate.of(2024, 5, 1),
                    () -> assertThat(LocalDate.now(clock)).isEqualTo("2024-05-01"));
            assertThat(LocalDate.now(clock)).isEqualTo(outer);
        });
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void isWoundBackInEveryZone() {
        clock.on(
                LocalDate.of(2024, 5, 1),
                () -> assertThat(LocalDate.now(clock.withZone(ZoneId.of("Pacific/Auckland"))))
                        .isEqualTo("2024-05-02"));
    }
}
