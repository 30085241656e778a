package corridor.contacts;

import corridor.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is to be recorded of a contact.
 *
 * @param substituteOf name or address of the contact of the same organisation for whom they stand in; blank for nobody
 */
public record NewContact(
        long organisation,
        String name,
        String title,
        String email,
        List<String> languages,
        boolean focal,
        String substituteOf) {

    public static final int LONGEST = 200;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"?&,;]+@[^\\s@<>\"?&,;]+\\.[^\\s@<>\"?&,;.]+");

    /** Spreadsheets take what begins like this for a formula when the list is passed on. */
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t-].*", Pattern.DOTALL);

    /** What is wrong, by field: the end of a message key {@code contacts.wrong.<code>}. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        check(problems, "name", name, "name-missing");
        check(problems, "title", title, "");
        check(problems, "email", email, "email-missing");
        check(problems, "substitute", substituteOf, "");
        if (!problems.containsKey("email") && !EMAIL.matcher(email).matches()) {
            problems.put("email", "email-malformed");
        }
        if (languages.stream().anyMatch(tag -> Language.of(tag).isEmpty())) {
            problems.put("languages", "language-unknown");
        }
        return problems;
    }

    private static void check(Map<String, String> problems, String field, String value, String missing) {
        if (value.isEmpty() && !missing.isEmpty()) {
            problems.put(field, missing);
        } else if (value.length() > LONGEST) {
            problems.put(field, "too-long");
        } else if (FORMULA.matcher(value).matches()) {
            problems.put(field, "formula");
        }
    }

    public NewContact of(long other) {
        return new NewContact(other, name, title, email, languages, focal, substituteOf);
    }
}
