package corridor.forum;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.forum.Troika.Held;
import corridor.forum.Troika.Unknown;
import corridor.forum.Troika.Vacant;
import corridor.forum.Troika.Why;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TroikaTests {

    private static Cycle cycle(long id, @Nullable Integer number) {
        return new Cycle(
                id,
                1,
                "forum",
                "cycle-" + id,
                "announced",
                1,
                Set.of("public"),
                number,
                new Cycle.Content(
                        LocalizedText.english("Cycle " + number),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        null,
                        null,
                        null,
                        DateSpan.UNKNOWN,
                        ZoneOffset.UTC,
                        List.of(),
                        List.of()),
                Set.of(),
                true,
                null,
                Origin.OWN,
                List.of(),
                List.of());
    }

    private static ChairTerm term(long cycle, String country, @Nullable String starts, @Nullable String ends) {
        return new ChairTerm(
                cycle,
                1,
                cycle,
                Set.of(),
                List.of(new CountryCode(country)),
                starts == null ? null : LocalDate.parse(starts),
                ends == null ? null : LocalDate.parse(ends),
                false,
                "");
    }

    private static final List<Cycle> CYCLES = List.of(cycle(6, 6), cycle(7, 7), cycle(8, 8));

    @Test
    void showsAVacancyForAGap() {
        List<ChairTerm> terms =
                List.of(term(6, "TR", "2014-06-01", "2015-10-31"), term(8, "DE", "2017-01-01", "2017-12-31"));
        Troika within = Troika.on(LocalDate.parse("2017-06-01"), terms, CYCLES);
        assertThat(within.previous()).isEqualTo(new Vacant(Why.NOT_NAMED));
        assertThat(within.current())
                .isInstanceOfSatisfying(
                        Held.class, held -> assertThat(held.cycle().id()).isEqualTo(8));
        assertThat(within.next()).isEqualTo(new Vacant(Why.NO_SUCH_CYCLE));

        Troika between = Troika.on(LocalDate.parse("2016-06-01"), terms, CYCLES);
        assertThat(between.current()).isEqualTo(new Vacant(Why.GAP));
        assertThat(between.previous())
                .isInstanceOfSatisfying(
                        Held.class, held -> assertThat(held.cycle().id()).isEqualTo(6));
        assertThat(between.next()).isEqualTo(new Vacant(Why.NOT_NAMED));
    }

    @Test
    void countsTheFirstAndTheLastDayOfATerm() {
        List<ChairTerm> terms = List.of(term(6, "TR", "2014-06-01", "2015-10-31"));
        for (String day : List.of("2014-06-01", "2015-10-31")) {
            assertThat(Troika.on(LocalDate.parse(day), terms, CYCLES).current()).isInstanceOf(Held.class);
        }
        assertThat(Troika.on(LocalDate.parse("2015-11-01"), terms, CYCLES).current())
                .isEqualTo(new Vacant(Why.GAP));
        assertThat(Troika.on(LocalDate.parse("2014-05-31"), terms, CYCLES).previous())
                .isEqualTo(Unknown.SEAT);
    }

    @Test
    void showsBelgiumPhilippinesGreeceByTheNumbersAlone() {
        List<Cycle> cycles = List.of(cycle(1, 1), cycle(2, 2), cycle(3, 3));
        List<ChairTerm> terms =
                List.of(term(1, "BE", null, null), term(2, "PH", null, null), term(3, "GR", null, null));
        Troika troika = Troika.of(cycles.get(1), terms, cycles);
        assertThat(List.of(troika.previous(), troika.current(), troika.next()))
                .allSatisfy(seat -> assertThat(seat).isInstanceOf(Held.class));
        assertThat(List.of(troika.previous(), troika.current(), troika.next()).stream()
                        .map(seat -> ((Held) seat)
                                .terms()
                                .getFirst()
                                .countries()
                                .getFirst()
                                .value()))
                .containsExactly("BE", "PH", "GR");
    }

    @Test
    void knowsNothingWithoutDaysOrNumbers() {
        assertThat(Troika.on(LocalDate.parse("2008-03-10"), List.of(term(2, "PH", null, null)), CYCLES))
                .isEqualTo(Troika.UNKNOWN);
        Troika troika = Troika.of(cycle(9, null), List.of(), CYCLES);
        assertThat(troika.previous()).isEqualTo(Unknown.SEAT);
        assertThat(troika.current()).isEqualTo(new Vacant(Why.NOT_NAMED));
    }
}
