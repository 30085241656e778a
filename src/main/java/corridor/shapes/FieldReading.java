package corridor.shapes;

import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
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
        if (typed.parts().values().stream().flatMap(List::stream).anyMatch(said -> said.indexOf('\0') >= 0)) {
            return Answer.wrong(MALFORMED);
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
        Optional<BigDecimal> value = Signs.number(typed.one("-value"));
        String asOf = typed.one("-asof");
        boolean sound = PRECISIONS.contains(typed.one("-precision")) && (asOf.isEmpty() || Signs.day(asOf));
        boolean bounded = typed.one("-unit").length() <= Field.LONG_LINE
                && typed.one("-source").length() <= Field.LONG_LINE;
        return value.isEmpty() || !sound || !bounded
                ? Answer.wrong(MALFORMED)
                : new Answer(
                        new Figure(
                                value.get(), typed.one("-unit"), typed.one("-precision"), asOf, typed.one("-source")),
                        null);
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
            case NUMBER ->
                Signs.number(typed).map(value -> new Answer(value, null)).orElse(Answer.wrong(MALFORMED));
            case TERM -> checked(known.term(field.scheme(), typed), typed, UNKNOWN);
            case ORGANISATION -> checked(known.organisation(typed), typed, UNKNOWN);
            case CHOICE -> checked(field.choices().contains(typed), typed, UNKNOWN);
            case DAY -> checked(Signs.day(typed), typed, MALFORMED);
            case LINK -> checked(Signs.link(typed), typed, MALFORMED);
            default -> checked(typed.length() <= (field.many() ? Field.LONG_LINE : field.longest()), typed, TOO_LONG);
        };
    }

    private static Answer checked(boolean right, String typed, String problem) {
        return right ? new Answer(typed, null) : Answer.wrong(problem);
    }
}
