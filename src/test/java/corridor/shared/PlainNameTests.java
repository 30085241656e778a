package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Côte d’Ivoire|COTE D'IVOIRE",
                "Ångström|angstrom",
                "U.K.|u k",
                "Guinea-Bissau|guinea bissau",
                "São Tomé|sao tome",
                "ЁЛКА|елка",
                "Ⅳ|iv"
            })
    void makesSpellingsOfOneNameEqual(String one, String other) {
        assertThat(PlainName.of(one)).isEqualTo(PlainName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Niger,Nigeria", "Guinea,Guyana", "Dominica,Dominican Republic"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(PlainName.of(one)).isNotEqualTo(PlainName.of(other));
    }
}
