package corridor.participation;

import corridor.participation.Registration.Who;
import corridor.shared.Language;
import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** A registration as it was typed. */
public record RegistrationForm(
        String name, String email, String function, String part, String language, boolean listed, String needs) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_FUNCTION = 160;
    public static final int LONGEST_NEEDS = 1_000;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,180}\\.[^\\s@.,;<>\"]{2,24}");

    static RegistrationForm blank(String part, Language language) {
        return new RegistrationForm("", "", "", part, language.tag(), false, "");
    }

    static RegistrationForm of(Who who, String needs) {
        return new RegistrationForm(
                who.name(),
                who.email(),
                who.function(),
                who.part(),
                who.language().tag(),
                who.listed(),
                needs);
    }

    static RegistrationForm of(MultiValueMap<String, String> fields) {
        return new RegistrationForm(
                line(fields, "name"),
                line(fields, "email"),
                line(fields, "function"),
                line(fields, "part"),
                line(fields, "language"),
                "yes".equals(fields.getFirst("listed")),
                TypedText.lines(fields.getFirst("needs")));
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        return TypedText.line(fields.getFirst(name));
    }

    /** The same as another part. */
    RegistrationForm as(String other) {
        return new RegistrationForm(name, email, function, other, language, listed, needs);
    }

    public Who who() {
        return new Who(
                name, email, function, part, listed, Language.of(language).orElse(Language.ENGLISH));
    }

    /** What is wrong, by field: the message key below {@code participation.wrong}. */
    Map<String, String> problems(List<String> parts) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.put("name", name.isEmpty() ? "name" : "too-long");
        }
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            problems.put("email", "email");
        }
        if (function.length() > LONGEST_FUNCTION) {
            problems.put("function", "too-long");
        }
        if (!parts.contains(part)) {
            problems.put("part", "part");
        }
        if (needs.length() > LONGEST_NEEDS) {
            problems.put("needs", "too-long");
        }
        return problems;
    }
}
