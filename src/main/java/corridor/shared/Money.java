package corridor.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An amount in one currency. It is never converted.
 *
 * @param minor in the currency's smallest unit
 * @param currency its ISO 4217 code
 */
public record Money(long minor, String currency) {

    public Money {
        if (digits(currency).isEmpty()) {
            throw new IllegalArgumentException("Not a currency that has amounts: " + currency);
        }
    }

    /** How many digits stand behind the decimal sign; none for what is no currency. */
    private static Optional<Integer> digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency) && one.getDefaultFractionDigits() >= 0)
                .map(Currency::getDefaultFractionDigits)
                .findFirst();
    }

    /** As people write it, with any digits, with spaces, points or commas; none where it could be read in two ways. */
    public static Optional<Money> parse(String amount, String currency) {
        return digits(currency).flatMap(digits -> {
            try {
                return decimal(amount, digits)
                        .map(value -> new Money(value.movePointRight(digits).longValueExact(), currency));
            } catch (ArithmeticException tooFineOrTooLarge) {
                return Optional.empty();
            }
        });
    }

    private static Optional<BigDecimal> decimal(String amount, int digits) {
        StringBuilder plain = new StringBuilder();
        amount.strip()
                .chars()
                .filter(sign -> !isGap(sign))
                .forEach(sign ->
                        plain.append(Character.isDigit(sign) ? (char) ('0' + Character.digit(sign, 10)) : (char) sign));
        String written = plain.toString();
        if (!written.matches("-?\\d{1,20}([.,]\\d{1,20})*") || written.length() > 30) {
            return Optional.empty();
        }
        int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        if (last < 0) {
            return Optional.of(new BigDecimal(written));
        }
        char sign = written.charAt(last);
        boolean alone = written.indexOf(sign) == last;
        int behind = written.length() - last - 1;
        if (alone && behind > Math.max(2, digits)) {
            return Optional.empty();
        }
        String whole = (alone ? written.substring(0, last) : written).replaceAll("[.,]", "");
        return Optional.of(new BigDecimal(alone ? whole + "." + written.substring(last + 1) : whole));
    }

    private static boolean isGap(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\'' || sign == '’';
    }

    @JsonCreator
    public static Money of(Map<String, String> written) {
        String amount = written.getOrDefault("amount", "");
        return parse(amount, written.getOrDefault("currency", ""))
                .orElseThrow(() -> new IllegalArgumentException("Not an amount of money: " + written));
    }

    @JsonValue
    public Map<String, String> written() {
        return new TreeMap<>(Map.of("amount", amount().toPlainString(), "currency", currency));
    }

    @JsonIgnore
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits(currency).orElseThrow());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("Two currencies: " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }
}
