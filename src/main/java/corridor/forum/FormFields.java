package corridor.forum;

import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** The fields of a form as a browser sends them: cleaned, bounded, and never trusted. */
public record FormFields(MultiValueMap<String, String> sent) {

    private static final int LONGEST = 20_000;
    private static final int MOST = 200;
    private static final int MOST_COUNTRIES = 300;

    /** One line. */
    public String line(String name) {
        return text(name).replaceAll("\\s+", " ");
    }

    /** A text with line ends. */
    public String text(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : clean(value);
    }

    public static String clean(String value) {
        String bounded = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return TypedText.lines(bounded);
    }

    public List<String> all(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .map(FormFields::clean)
                .filter(one -> !one.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A text in the languages that the form offered; what was said in others stays. */
    public LocalizedText localized(String name, LocalizedText before) {
        LocalizedText after = before;
        for (Language language : Language.ALL) {
            if (sent.containsKey(name + "-" + language.tag())) {
                after = after.with(language, text(name + "-" + language.tag()));
            }
        }
        return after;
    }

    /** The countries that were ticked, each once. */
    public List<CountryCode> countries(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .distinct()
                .limit(MOST_COUNTRIES)
                .flatMap(one -> country(one).stream())
                .toList();
    }

    /** What stands in those fields in which another form differs, by field. */
    public static Map<String, String> differing(Map<String, String> one, Map<String, String> other) {
        Map<String, String> differing = new LinkedHashMap<>(one);
        differing.entrySet().removeIf(each -> each.getValue().equals(other.get(each.getKey())));
        return differing;
    }

    /** A text in every language in which it is said. */
    public static String everywhere(LocalizedText text) {
        return String.join("\n", text.byTag().values());
    }

    /** A number; none where nothing, or no number, was typed. */
    public static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    public static Optional<Long> id(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    public static Optional<CountryCode> country(String typed) {
        return typed.matches("[A-Z]{2}") ? Optional.of(new CountryCode(typed)) : Optional.empty();
    }

    /** A day as a browser writes it; none where nothing, or no day, was typed. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
