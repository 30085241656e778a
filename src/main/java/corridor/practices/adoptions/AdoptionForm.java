package corridor.practices.adoptions;

import corridor.practices.adoptions.Adoption.Account;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.TypedText;
import corridor.taxonomy.Countries;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** An adoption as it was typed. */
public record AdoptionForm(
        String organisation,
        String country,
        String place,
        String year,
        String outcome,
        String adapted,
        String story,
        String link,
        String language) {

    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_TEXT = 4_000;
    public static final int LONGEST_LINK = 500;

    private static final int EARLIEST = 1950;

    static AdoptionForm blank(Language language) {
        return new AdoptionForm("", "", "", "", "", "", "", "", language.tag());
    }

    static AdoptionForm of(MultiValueMap<String, String> fields) {
        return new AdoptionForm(
                line(fields, "organisation"),
                line(fields, "country"),
                line(fields, "place"),
                line(fields, "year"),
                line(fields, "outcome"),
                text(fields, "adapted"),
                text(fields, "story"),
                line(fields, "link"),
                line(fields, "language"));
    }

    static AdoptionForm of(Adoption adoption) {
        Account told = adoption.account();
        return new AdoptionForm(
                "",
                told.country(),
                told.place(),
                String.valueOf(told.year()),
                told.outcome(),
                told.adapted(),
                told.story(),
                told.link(),
                told.language().tag());
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        return text(fields, name).replaceAll("\\s+", " ");
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return TypedText.lines(value);
    }
    /** How many characters a field takes. */
    public static int longest(String field) {
        return switch (field) {
            case "place" -> LONGEST_PLACE;
            case "link" -> LONGEST_LINK;
            default -> LONGEST_TEXT;
        };
    }

    /** What is wrong, by field: the message key below {@code adoptions.wrong}. */
    Map<String, String> problems(Countries countries, int thisYear) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!country.isEmpty() && !known(countries)) {
            problems.put("country", "country");
        }
        needed(problems, "place", place);
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < EARLIEST || Integer.parseInt(year) > thisYear) {
            problems.put("year", "year");
        }
        if (!Adoption.OUTCOMES.contains(outcome)) {
            problems.put("outcome", "outcome");
        }
        needed(problems, "adapted", adapted);
        if (story.length() > LONGEST_TEXT || (story.isEmpty() && !outcome.equals("too-early"))) {
            problems.put("story", story.isEmpty() ? "story" : "too-long");
        }
        if (link.length() > LONGEST_LINK || (!link.isEmpty() && !address(link))) {
            problems.put("link", "link");
        }
        return problems;
    }

    private boolean known(Countries countries) {
        return country.matches("[A-Z]{2}") && countries.exists(new CountryCode(country));
    }

    private static void needed(Map<String, String> problems, String field, String value) {
        if (value.isEmpty()) {
            problems.put(field, field);
        } else if (value.length() > longest(field)) {
            problems.put(field, "too-long");
        }
    }

    private static boolean address(String link) {
        try {
            URI address = new URI(link);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** What stands in those fields in which another one differs. */
    Map<String, String> differing(AdoptionForm other) {
        Map<String, String> others = other.fields();
        Map<String, String> differing = new LinkedHashMap<>(fields());
        differing.entrySet().removeIf(one -> one.getValue().equals(others.get(one.getKey())));
        return differing;
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("place", place);
        fields.put("country", country);
        fields.put("year", year);
        fields.put("outcome", outcome);
        fields.put("adapted", adapted);
        fields.put("story", story);
        fields.put("link", link);
        return fields;
    }

    /** What it tells, once there are no problems. */
    Account account(Language reader) {
        return new Account(
                country,
                place,
                Integer.parseInt(year),
                outcome,
                adapted,
                story,
                link,
                Language.of(language).orElse(reader));
    }
}
