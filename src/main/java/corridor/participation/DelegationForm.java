package corridor.participation;

import corridor.actors.Named;
import corridor.participation.Delegation.Terms;
import corridor.shared.Constituency;
import corridor.shared.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What a delegation is told, as it was typed. */
public record DelegationForm(Named organisation, String constituency, String places, String lastDay) {

    static final String ORGANISATION = "organisation";

    static DelegationForm blank(String lastDay) {
        return new DelegationForm(Named.NOBODY, "", "", lastDay);
    }

    static DelegationForm of(Delegation delegation) {
        Terms terms = delegation.terms();
        return new DelegationForm(
                Named.NOBODY,
                terms.constituency(),
                String.valueOf(terms.places()),
                terms.lastDay().toString());
    }

    static DelegationForm of(MultiValueMap<String, String> fields, Named organisation) {
        return new DelegationForm(
                organisation,
                TypedText.lines(fields.getFirst("constituency")),
                TypedText.lines(fields.getFirst("places")),
                TypedText.lines(fields.getFirst("lastDay")));
    }

    /** What is wrong, by field: the message key below {@code participation.wrong}. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Constituency.of(constituency).isEmpty()) {
            problems.put("constituency", "constituency");
        }
        if (!places.matches("\\d{1,3}") || Integer.parseInt(places) > Terms.MOST_PLACES) {
            problems.put("places", "places");
        }
        if (day(lastDay).isEmpty()) {
            problems.put("lastDay", "day");
        }
        return problems;
    }

    /** For a form without problems. */
    Terms terms() {
        return new Terms(constituency, Integer.parseInt(places), day(lastDay).orElseThrow());
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
