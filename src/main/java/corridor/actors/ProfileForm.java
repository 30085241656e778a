package corridor.actors;

import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.TypedText;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed of an organisation.
 *
 * @param names by language tag; the one field of a short form stands under the reader's language
 * @param aliases one on each line
 */
public record ProfileForm(
        Map<String, String> names,
        String shortName,
        String kind,
        String country,
        List<String> languages,
        String aliases) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_SHORT = 40;
    public static final int LONGEST_ALIASES = 2_000;

    private static final String KINDS = "organisation-kinds";
    private static final int MOST_ALIASES = 50;

    public static ProfileForm of(MultiValueMap<String, String> fields) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            String name = line(fields, "name-" + language.tag());
            if (!name.isEmpty()) {
                names.put(language.tag(), name);
            }
        }
        return new ProfileForm(
                names,
                line(fields, "short"),
                line(fields, "kind"),
                line(fields, "country"),
                fields.getOrDefault("languages", List.of()),
                text(fields, "aliases"));
    }

    public static ProfileForm of(Profile profile) {
        CountryCode country = profile.country();
        return new ProfileForm(
                profile.name().byTag(),
                profile.shortName() == null ? "" : profile.shortName(),
                profile.kind(),
                country == null ? "" : country.value(),
                profile.languages(),
                String.join("\n", profile.aliases()));
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        return text(fields, name).replaceAll("\\s+", " ");
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return TypedText.lines(fields.getFirst(name));
    }

    public String name(Language language) {
        return names.getOrDefault(language.tag(), "");
    }

    /** The first name that was typed. */
    public String anyName() {
        return names.values().stream().findFirst().orElse("");
    }

    /** What is wrong, by field: the message key below {@code actors.wrong}. */
    public Map<String, String> problems(Language language, Taxonomies taxonomies, Countries countries) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (names.isEmpty()) {
            problems.put("name-" + language.tag(), "name-missing");
        }
        names.forEach((tag, name) -> {
            if (name.length() > LONGEST_NAME) {
                problems.put("name-" + tag, "too-long");
            }
        });
        if (shortName.length() > LONGEST_SHORT) {
            problems.put("short", "too-long");
        }
        if (taxonomies.term(KINDS, kind).isEmpty()) {
            problems.put("kind", "kind-missing");
        }
        if (!country.isEmpty() && (!country.matches("[A-Z]{2}") || !countries.exists(new CountryCode(country)))) {
            problems.put("country", "country-unknown");
        }
        if (aliases.length() > LONGEST_ALIASES || aliasLines().size() > MOST_ALIASES) {
            problems.put("aliases", "too-long");
        }
        return problems;
    }

    private List<String> aliasLines() {
        return Arrays.stream(aliases.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** What it says; of a form without problems. */
    public Profile profile() {
        return new Profile(
                LocalizedText.of(names),
                shortName.isEmpty() ? null : shortName,
                kind,
                countryCode(),
                languages.stream()
                        .filter(tag -> Language.of(tag).isPresent())
                        .distinct()
                        .toList(),
                aliasLines());
    }

    private @Nullable CountryCode countryCode() {
        return country.isEmpty() ? null : new CountryCode(country);
    }

    /** How many characters a field takes. */
    public static int longest(String field) {
        return switch (field) {
            case "short" -> LONGEST_SHORT;
            case "aliases" -> LONGEST_ALIASES;
            default -> LONGEST_NAME;
        };
    }
}
