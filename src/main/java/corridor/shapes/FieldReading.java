package corridor.shapes;

import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was typed for a field, or says what is wrong with it: a code below {@code shapes.wrong}. */
final class FieldReading {

    static final String NEEDED = "needed";
    static final String TOO_LONG = "too-long";
    static final String TOO_MANY = "too-many";
    private static final String MALFORMED = "malformed";
    private static final String UNKNOWN = "unknown";
    private static final Set<String> PRECISIONS = Set.of("", "about", "at-least", "more-than");

    private final Known known;

    FieldReading(Known known) {
        this.known = known;
    }

    /** A value, or why there is none. */
    record Answer(@Nullable Object value, @Nullable String problem) {

        static Answer wrong(String problem) {
            return new Answer(null, problem);
        }
    }

    /** Everything but rows, which are forms of their own. */
    Answer read(Field field, Typed typed) {
        if (typed.blank()) {
            return new Answer(field.nothing(), field.needed() ? NEEDED : null);
        }
        return switch (field.kind()) {
            case TEXT -> text(field, typed);
            case CORRIDOR -> corridors(field, typed);
            case MONEY ->
                Money.parse(typed.one("-amount"), typed.one("-currency"))
                        .map(money -> new Answer(money, null))
                        .orElse(Answer.wrong(MALFORMED));
            case FIGURE -> figure(typed);
            default -> field.many() ? several(field, typed.all("")) : single(field, typed.one(""));
        };
    }

    private static Answer text(Field field, Typed typed) {
        Map<String, String> texts = new LinkedHashMap<>();
        typed.parts().forEach((part, said) -> texts.put(part.substring(1), said.getFirst()));
        return texts.values().stream().anyMatch(one -> one.length() > field.longest())
                ? Answer.wrong(TOO_LONG)
                : new Answer(LocalizedText.of(texts), null);
    }

    private Answer corridors(Field field, Typed typed) {
        List<Corridor> corridors = new ArrayList<>();
        int places = Math.max(typed.all("-from").size(), typed.all("-to").size());
        for (int at = 0; at < places; at++) {
            String from = typed.at("-from", at);
            String to = typed.at("-to", at);
            if (from.isEmpty() && to.isEmpty()) {
                continue;
            }
            if (from.equals(to) || country(from).isEmpty() || country(to).isEmpty()) {
                return Answer.wrong(from.equals(to) ? "corridor-to-itself" : UNKNOWN);
            }
            corridors.add(Corridor.parse(from + ">" + to));
        }
        if (corridors.size() > field.longest()) {
            return Answer.wrong(TOO_MANY);
        }
        return new Answer(field.many() ? corridors.stream().distinct().toList() : corridors.getFirst(), null);
    }

    private Optional<CountryCode> country(String typed) {
        return typed.matches("[A-Z]{2}")
                ? Optional.of(new CountryCode(typed)).filter(known::country)
                : Optional.empty();
    }

    private static Answer figure(Typed typed) {
        Optional<BigDecimal> value = number(typed.one("-value"));
        String asOf = typed.one("-asof");
        boolean sound = PRECISIONS.contains(typed.one("-precision")) && (asOf.isEmpty() || day(asOf));
        boolean bounded = typed.one("-unit").length() <= Field.LONG_LINE
                && typed.one("-source").length() <= Field.LONG_LINE;
        return value.isEmpty() || !sound || !bounded
                ? Answer.wrong(MALFORMED)
                : new Answer(
                        new Figure(
                                value.get(), typed.one("-unit"), typed.one("-precision"), asOf, typed.one("-source")),
                        null);
    }

    private static Optional<BigDecimal> number(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.chars()
                .filter(sign -> !Character.isSpaceChar(sign))
                .forEach(sign ->
                        plain.append(Character.isDigit(sign) ? (char) ('0' + Character.digit(sign, 10)) : (char) sign));
        return plain.toString().matches("-?\\d{1,18}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(plain.toString()))
                : Optional.empty();
    }

    private Answer several(Field field, List<String> typed) {
        List<Object> values = new ArrayList<>();
        for (String one :
                typed.stream().filter(said -> !said.isBlank()).distinct().toList()) {
            Answer answer = single(field, one);
            if (answer.value() == null) {
                return answer;
            }
            values.add(answer.value());
        }
        return values.size() > field.longest() ? Answer.wrong(TOO_MANY) : new Answer(List.copyOf(values), null);
    }

    private Answer single(Field field, String typed) {
        return switch (field.kind()) {
            case COUNTRY -> country(typed).map(code -> new Answer(code, null)).orElse(Answer.wrong(UNKNOWN));
            case NUMBER -> number(typed).map(value -> new Answer(value, null)).orElse(Answer.wrong(MALFORMED));
            case TERM -> checked(known.term(field.scheme(), typed), typed, UNKNOWN);
            case ORGANISATION -> checked(known.organisation(typed), typed, UNKNOWN);
            case CHOICE -> checked(field.choices().contains(typed), typed, UNKNOWN);
            case DAY -> checked(day(typed), typed, MALFORMED);
            case LINK -> checked(link(typed), typed, MALFORMED);
            default -> checked(typed.length() <= (field.many() ? Field.LONG_LINE : field.longest()), typed, TOO_LONG);
        };
    }

    private static Answer checked(boolean right, String typed, String problem) {
        return right ? new Answer(typed, null) : Answer.wrong(problem);
    }

    /** A year, a month of a year, or a day. */
    private static boolean day(String typed) {
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

    private static boolean link(String typed) {
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
