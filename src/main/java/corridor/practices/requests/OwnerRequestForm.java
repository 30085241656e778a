package corridor.practices.requests;

import corridor.practices.requests.OwnerRequest.Wish;
import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * A request as it was typed.
 *
 * @param trap a field that people do not see: only a program fills it
 */
public record OwnerRequestForm(String organisation, String name, String email, String message, String trap) {

    public static final int LONGEST_ORGANISATION = 200;
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_EMAIL = 200;
    public static final int LONGEST_MESSAGE = 4_000;

    static final OwnerRequestForm BLANK = new OwnerRequestForm("", "", "", "", "");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+\\.[^\\s@<>\"?&.]+");

    static OwnerRequestForm of(MultiValueMap<String, String> fields) {
        return new OwnerRequestForm(
                line(fields, "organisation"),
                line(fields, "name"),
                line(fields, "email"),
                // browsers send line ends of two characters, which must not count twice
                text(fields, "message"),
                text(fields, "website"));
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        return text(fields, name).replaceAll("\\s+", " ");
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return TypedText.lines(fields.getFirst(name));
    }

    /** How many characters a field takes. */
    public static int longest(String field) {
        return switch (field) {
            case "organisation" -> LONGEST_ORGANISATION;
            case "name" -> LONGEST_NAME;
            case "email" -> LONGEST_EMAIL;
            default -> LONGEST_MESSAGE;
        };
    }

    boolean fromProgram() {
        return !trap.isEmpty();
    }

    /** What is wrong, by field: the message key below {@code requests.wrong}. */
    Map<String, String> problems(Wish wish) {
        Map<String, String> problems = new LinkedHashMap<>();
        check(problems, "name", name, "name-missing");
        check(problems, "email", email, "email-missing");
        if (!problems.containsKey("email") && !EMAIL.matcher(email).matches()) {
            problems.put("email", "email-malformed");
        }
        check(problems, "organisation", organisation, "");
        check(problems, "message", message, wish.code() + "-message-missing");
        return problems;
    }

    private static void check(Map<String, String> problems, String field, String value, String missing) {
        if (value.isEmpty() && !missing.isEmpty()) {
            problems.put(field, missing);
        } else if (value.length() > longest(field)) {
            problems.put(field, "too-long");
        }
    }
}
