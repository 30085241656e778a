package corridor.settings;

import corridor.shared.Language;
import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * The settings as they were typed.
 *
 * @param version of what was changed
 * @param languages tags; English is among them whether it was ticked or not
 */
public record OperatorForm(
        int version,
        String name,
        String contact,
        String sender,
        String accent,
        String accentDark,
        List<String> languages) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_ADDRESS = 200;
    public static final int LONGEST_COLOUR = 7;

    static final String PAPER = "#fbfaf7";
    static final String PAPER_DARK = "#11171d";

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    static OperatorForm of(MultiValueMap<String, String> fields) {
        String version = text(fields, "version");
        return new OperatorForm(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                text(fields, "name").replaceAll("\\s+", " "),
                text(fields, "contact"),
                text(fields, "sender"),
                text(fields, "accent").toLowerCase(Locale.ROOT),
                text(fields, "accentDark").toLowerCase(Locale.ROOT),
                fields.getOrDefault("languages", List.of()));
    }

    static OperatorForm of(OperatorChoice choice) {
        return new OperatorForm(
                choice.version(),
                choice.name(),
                choice.contact(),
                choice.sender(),
                choice.accent(),
                choice.accentDark(),
                choice.languages().stream().map(Language::tag).toList());
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return TypedText.lines(fields.getFirst(name));
    }

    OperatorForm on(int current) {
        return new OperatorForm(current, name, contact, sender, accent, accentDark, languages);
    }

    OperatorChoice choice() {
        return new OperatorChoice(version, name, contact, sender, accent, accentDark, offered(), 0);
    }

    private List<Language> offered() {
        return Language.ALL.stream()
                .filter(language -> language == Language.ENGLISH || languages.contains(language.tag()))
                .toList();
    }

    public boolean offers(Language language) {
        return offered().contains(language);
    }

    /** What is wrong, by field: the message key below {@code settings.wrong}. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.length() > LONGEST_NAME) {
            problems.put("name", "too-long");
        }
        address(problems, "contact", contact);
        address(problems, "sender", sender);
        colour(problems, "accent", accent, PAPER);
        colour(problems, "accentDark", accentDark, PAPER_DARK);
        return problems;
    }

    private static void address(Map<String, String> problems, String field, String value) {
        if (value.length() > LONGEST_ADDRESS) {
            problems.put(field, "too-long");
        } else if (!value.isEmpty() && !EMAIL.matcher(value).matches()) {
            problems.put(field, "email-malformed");
        }
    }

    private static void colour(Map<String, String> problems, String field, String value, String ground) {
        if (value.isEmpty()) {
            return;
        }
        if (!COLOUR.matcher(value).matches()) {
            problems.put(field, "colour-malformed");
        } else if (Contrast.between(value, ground) < Contrast.LEAST
                || Contrast.between(value, Contrast.wash(value, ground)) < Contrast.LEAST) {
            problems.put(field, "contrast-low");
        }
    }

    /** How many characters a field takes. */
    public static int longest(String field) {
        return switch (field) {
            case "name" -> LONGEST_NAME;
            case "contact", "sender" -> LONGEST_ADDRESS;
            default -> LONGEST_COLOUR;
        };
    }
}
