package corridor.recommendations;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.recommendations.Addressee.Kind;
import corridor.recommendations.Recommendation.Content;
import corridor.shared.Constituency;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads what was typed of a recommendation. */
@Component
class Reading {

    private static final int MOST_NAMED = 60;
    private static final int LONGEST_NAME = 300;

    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;

    Reading(Organisations organisations, Countries countries, Taxonomies taxonomies) {
        this.organisations = organisations;
        this.countries = countries;
        this.taxonomies = taxonomies;
    }

    /** What is wrong, by field: the message key below {@code recommendations.wrong}. */
    Map<String, String> problems(RecommendationForm typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (typed.text().isEmpty()) {
            problems.put("text", "text");
        } else if (typed.text().length() > RecommendationForm.LONGEST_TEXT) {
            problems.put("text", "too-long");
        }
        if (typed.named().length() > RecommendationForm.LONGEST_NAMED
                || typed.named().lines().anyMatch(line -> line.length() > LONGEST_NAME)) {
            problems.put("named", "too-long");
        }
        if (!typed.due().isEmpty() && day(typed.due()).isEmpty()) {
            problems.put("due", "day");
        }
        if (typed.source().length() > RecommendationForm.LONGEST_SOURCE) {
            problems.put("source", "too-long");
        }
        return problems;
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("(19|20)\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** What was typed, without problems, beside the text in other languages that is there already. */
    Content content(RecommendationForm typed, LocalizedText before) {
        Language language = Language.of(typed.language()).orElse(Language.ENGLISH);
        return new Content(
                before.with(language, typed.text()),
                addressees(typed),
                known(Taxonomies.THEMES, typed.themes()),
                known(Taxonomies.OBJECTIVES, typed.objectives()),
                day(typed.due()).orElse(null),
                typed.session().matches("\\d{1,18}") ? Long.valueOf(typed.session()) : null,
                typed.source());
    }

    private List<String> known(String scheme, List<String> codes) {
        return codes.stream()
                .filter(code -> taxonomies.term(scheme, code).isPresent())
                .distinct()
                .toList();
    }

    private List<Addressee> addressees(RecommendationForm typed) {
        List<Addressee> all = new ArrayList<>();
        typed.to().stream()
                .flatMap(code -> Addressee.parse(code).stream())
                .filter(Reading::ticked)
                .forEach(all::add);
        Function<String, Optional<Organisation>> recogniser = organisations.recogniser();
        typed.named()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_NAMED)
                .map(line -> named(line, recogniser))
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    private static boolean ticked(Addressee one) {
        return one.kind() == Kind.EVERYONE
                ? one.ref().isEmpty()
                : one.kind() == Kind.CONSTITUENCY && Constituency.of(one.ref()).isPresent();
    }

    /** A country or an organisation that is known; otherwise a body of that name. */
    private Addressee named(String line, Function<String, Optional<Organisation>> recogniser) {
        return countries
                .recognise(line)
                .map(country -> new Addressee(Kind.COUNTRY, country.value()))
                .or(() -> recogniser.apply(line).map(one -> new Addressee(Kind.ORGANISATION, String.valueOf(one.id()))))
                .orElseGet(() -> new Addressee(Kind.BODY, line));
    }

    /** The names that were typed, or would have been, one a line. */
    String named(Content content, Language language) {
        return String.join(
                "\n",
                content.addressees().stream()
                        .filter(one -> one.kind() != Kind.EVERYONE && one.kind() != Kind.CONSTITUENCY)
                        .map(one -> label(one, language).orElse(one.ref()))
                        .toList());
    }

    /** How an addressee with a name of its own is called. */
    Optional<String> label(Addressee one, Language language) {
        return switch (one.kind()) {
            case ORGANISATION ->
                organisations
                        .find(Long.parseLong(one.ref()))
                        .map(each -> each.name().in(language).text());
            case COUNTRY ->
                Optional.of(countries.name(new CountryCode(one.ref()), language).text());
            case BODY -> Optional.of(one.ref());
            default -> Optional.empty();
        };
    }
}
