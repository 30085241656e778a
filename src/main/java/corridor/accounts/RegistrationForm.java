package corridor.accounts;

import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** A registration as it was typed. The password is never shown again. */
public record RegistrationForm(String name, String email, String password, boolean accepted) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_EMAIL = 200;

    public static final int SHORTEST_PASSWORD = PasswordPolicy.SHORTEST;
    public static final int LONGEST_PASSWORD = PasswordPolicy.LONGEST;

    static final RegistrationForm BLANK = new RegistrationForm("", "", "", false);

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"?&,;:]+@[^\\s@<>\"?&,;:]+\\.[^\\s@<>\"?&.,;:]+");

    static RegistrationForm of(MultiValueMap<String, String> fields) {
        return new RegistrationForm(
                line(fields.getFirst("name")),
                line(fields.getFirst("email")),
                password(fields.getFirst("password")),
                fields.containsKey("accepted"));
    }

    static String line(@org.jspecify.annotations.Nullable String typed) {
        return TypedText.line(typed);
    }

    static String password(@org.jspecify.annotations.Nullable String typed) {
        return typed == null ? "" : typed;
    }

    RegistrationForm forAddress(String confirmed) {
        return new RegistrationForm(name, confirmed, password, accepted);
    }

    /** How many characters a field takes. */
    public static int longest(String field) {
        return switch (field) {
            case "name" -> LONGEST_NAME;
            case "email" -> LONGEST_EMAIL;
            default -> LONGEST_PASSWORD;
        };
    }

    /** What is wrong, by field: the message key below {@code accounts.wrong}. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty()) {
            problems.put("name", "name-missing");
        } else if (name.length() > LONGEST_NAME) {
            problems.put("name", "too-long");
        }
        emailProblem(email).ifPresent(problem -> problems.put("email", problem));
        PasswordPolicy.problem(password, List.of(name, email)).ifPresent(problem -> problems.put("password", problem));
        if (!accepted) {
            problems.put("accepted", "not-accepted");
        }
        return problems;
    }

    static java.util.Optional<String> emailProblem(String email) {
        if (email.isEmpty()) {
            return java.util.Optional.of("email-missing");
        }
        return email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()
                ? java.util.Optional.of("email-malformed")
                : java.util.Optional.empty();
    }
}
