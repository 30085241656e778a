package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 250.50|125050", "1250,5|125050", "1,250.50|125050", "1.250,50|125050", "1,250,000|125000000",
                "１２３|12300", "٤٢|4200", "-0|0", "1’000|100000", "7|700"
            })
    void readsAmountsAsPeopleWriteThem(String typed, long minor) {
        assertThat(Money.parse(typed, "EUR")).hasValue(new Money(minor, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.250", "1,250", "1e9", "", "twelve", "1.2.3,4.5x", "92233720368547758079"})
    void refusesWhatCouldBeReadInTwoWaysOrNotAtAll(String typed) {
        assertThat(Money.parse(typed, "EUR")).isEmpty();
    }

    @Test
    void knowsTheDigitsOfEachCurrency() {
        assertThat(Money.parse("500", "JPY")).hasValue(new Money(500, "JPY"));
        assertThat(Money.parse("0.5", "JPY")).isEmpty();
        assertThat(Money.parse("1.5", "XXX")).isEmpty();
        assertThat(Money.parse("1.5", "eur")).isEmpty();
        assertThat(new Money(1250, "KWD")).hasToString("1.250 KWD");
        assertThat(Money.of(new Money(1250, "KWD").written())).isEqualTo(new Money(1250, "KWD"));
    }

    @Test
    void addsInOneCurrencyAlone() {
        assertThat(new Money(100, "EUR").plus(new Money(50, "EUR"))).isEqualTo(new Money(150, "EUR"));
        assertThatThrownBy(() -> new Money(100, "EUR").minus(new Money(50, "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
