package corridor.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** A token as it was asked for. */
public record TokenForm(String name, List<String> scopes, int days) {

    public static final int LONGEST_NAME = 80;
    public static final List<Integer> DAYS = List.of(30, 90, 180, 365);

    static final String READ = "read";
    static final String WRITE = "write";
    static final TokenForm BLANK = new TokenForm("", List.of(READ), DAYS.get(1));

    static TokenForm of(MultiValueMap<String, String> fields) {
        String days = fields.getFirst("days");
        return new TokenForm(
                RegistrationForm.line(fields.getFirst("name")),
                fields.getOrDefault("scope", List.of()).stream()
                        .distinct()
                        .limit(100)
                        .toList(),
                days != null && days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0);
    }

    /** What is wrong, by field: the message key below {@code accounts.tokens.wrong}. */
    Map<String, String> problems(Set<String> held) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.put("name", "name");
        }
        if (scopes.isEmpty()
                || !scopes.stream().allMatch(one -> Set.of(READ, WRITE).contains(one) || held.contains(one))) {
            problems.put("scopes", "scopes");
        }
        if (!DAYS.contains(days)) {
            problems.put("days", "days");
        }
        return problems;
    }
}
