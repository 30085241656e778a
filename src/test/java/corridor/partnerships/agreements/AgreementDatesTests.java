package corridor.partnerships.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.partnerships.agreements.AgreementDates.Ahead;
import corridor.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementDatesTests {

    private static final LocalDate TODAY = LocalDate.parse("2030-03-01");

    private static Agreement agreement(
            String state,
            String expires,
            @Nullable BigDecimal notice,
            @Nullable LocalDate signed,
            @Nullable LocalDate inForce,
            List<Claim> claims) {
        return new Agreement(
                1,
                "one",
                state,
                1,
                Set.of("public"),
                new AgreementContent(
                        LocalizedText.english("One"),
                        LocalizedText.EMPTY,
                        "memorandum",
                        "",
                        expires,
                        "",
                        notice,
                        "",
                        List.of(),
                        List.of(),
                        List.of()),
                null,
                1L,
                Set.of(1L, 2L),
                null,
                List.of(),
                null,
                "",
                signed,
                inForce,
                null,
                "",
                List.of(),
                claims);
    }

    private static List<String> due(Agreement one, LocalDate day) {
        return AgreementDates.due(one, day).stream().map(Ahead::kind).distinct().toList();
    }

    @Test
    void tellsOfTheEndHalfAYearAndAMonthBefore() {
        Agreement one = agreement("in-force", "2030-08-28", null, null, null, List.of());
        assertThat(due(one, LocalDate.parse("2030-02-28"))).isEmpty();
        assertThat(due(one, TODAY)).containsExactly("end");
        assertThat(AgreementDates.due(one, LocalDate.parse("2030-08-01"))).hasSize(3);
        assertThat(due(one, LocalDate.parse("2030-08-29"))).isEmpty();
    }

    @Test
    void tellsOfADayOnceWhereSeveralTellingsFellTogether() {
        Agreement one = agreement("signed", "2030-03-21", BigDecimal.TEN, null, null, List.of());
        assertThat(AgreementDates.due(one, TODAY)).hasSizeGreaterThan(3);
        assertThat(AgreementDates.once(AgreementDates.due(one, TODAY)))
                .extracting(Ahead::kind)
                .containsExactlyInAnyOrder("end", "notice");
    }

    @Test
    void tellsOfTheLastDayToGiveNotice() {
        Agreement one = agreement("in-force", "2030-06-30", BigDecimal.valueOf(90), null, null, List.of());
        assertThat(due(one, TODAY)).containsExactly("end");
        assertThat(due(one, LocalDate.parse("2030-03-02"))).contains("notice");
        assertThat(due(one, LocalDate.parse("2030-04-02"))).doesNotContain("notice");
    }

    @Test
    void tellsAfterAYearWithoutForceOrWord() {
        LocalDate year = TODAY.minusMonths(12);
        assertThat(due(agreement("signed", "", null, year, null, List.of()), TODAY))
                .containsExactly("without-force");
        assertThat(due(agreement("signed", "", null, year.plusDays(1), null, List.of()), TODAY))
                .isEmpty();
        assertThat(due(agreement("in-force", "", null, year, year, List.of()), TODAY))
                .containsExactly("without-word");
        Claim claim = new Claim(1, 1, LocalizedText.english("Done"), year, Instant.EPOCH, null);
        assertThat(due(agreement("in-force", "", null, year, year, List.of(claim)), TODAY))
                .isEmpty();
    }

    @Test
    void raisesNothingForAYearAlone() {
        assertThat(AgreementDates.of(agreement("in-force", "2031", null, null, null, List.of())))
                .isEmpty();
    }
}
