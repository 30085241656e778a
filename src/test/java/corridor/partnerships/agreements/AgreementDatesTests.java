package corridor.partnerships.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.partnerships.agreements.AgreementDates.Ahead;
import corridor.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementDatesTests {

    private static AgreementContent content(String expires, String reviewed, @Nullable BigDecimal notice) {
        return new AgreementContent(
                LocalizedText.english("One"),
                LocalizedText.EMPTY,
                "memorandum",
                "",
                expires,
                reviewed,
                notice,
                "",
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void tellsItsReviewTheLastDayOfNoticeAndItsEndInTheirOrder() {
        assertThat(AgreementDates.of(content("2030-06-30", "2030-05-01", BigDecimal.valueOf(90)), null))
                .containsExactly(
                        new Ahead("notice", LocalDate.parse("2030-04-01")),
                        new Ahead("review", LocalDate.parse("2030-05-01")),
                        new Ahead("end", LocalDate.parse("2030-06-30")));
    }

    @Test
    void tellsTheDaysOfOneThatGoesOn() {
        assertThat(AgreementDates.of(content("2030", "", BigDecimal.TEN), LocalDate.parse("2032-01-31")))
                .containsExactly(
                        new Ahead("notice", LocalDate.parse("2032-01-21")),
                        new Ahead("end", LocalDate.parse("2032-01-31")));
    }

    @Test
    void tellsNothingOfAYearAlone() {
        assertThat(AgreementDates.of(content("2031", "2031-02", BigDecimal.TEN), null))
                .isEmpty();
    }
}
