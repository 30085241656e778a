package corridor.shapes;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** Whether what was typed can be read as a number, a day or a web address. */
final class Signs {

    private Signs() {}

    static Optional<BigDecimal> number(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.chars()
                .filter(sign -> !Character.isSpaceChar(sign))
                .forEach(sign ->
                        plain.append(Character.isDigit(sign) ? (char) ('0' + Character.digit(sign, 10)) : (char) sign));
        return plain.toString().matches("-?\\d{1,18}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(plain.toString()))
                : Optional.empty();
    }

    /** A year, a month of a year, or a day. */
    static boolean day(String typed) {
        try {
            int year = Year.from(
                            switch (typed.length()) {
                                case 4 -> Year.parse(typed);
                                case 7 -> YearMonth.parse(typed);
                                default -> LocalDate.parse(typed);
                            })
                    .getValue();
            return year >= 1800 && year <= 2200;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    static boolean link(String typed) {
        try {
            URI address = URI.create(typed);
            return typed.length() <= 2_000
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
