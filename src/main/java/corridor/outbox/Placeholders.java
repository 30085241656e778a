package corridor.outbox;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signs in a text that stand for what differs from letter to letter.
 *
 * @param known their names, without the braces
 */
public record Placeholders(Set<String> known) {

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");

    public static Placeholders of(String... names) {
        return new Placeholders(Set.of(names));
    }

    /** Braces that stand for nothing known. */
    public Set<String> problems(String text) {
        Set<String> problems = new TreeSet<>();
        BRACES.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !known.contains(name(found)))
                .forEach(problems::add);
        return problems;
    }

    /** The text with a value in place of each sign; what a value holds is not read as a sign again. */
    public String fill(String text, Map<String, String> values) {
        return BRACES.matcher(text).replaceAll(found -> {
            String value = values.get(name(found.group()));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    /** Signs in the text for which there is no value. */
    public Set<String> missing(String text, Map<String, String> values) {
        Set<String> missing = new TreeSet<>();
        BRACES.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> values.getOrDefault(name(found), "").isBlank())
                .forEach(missing::add);
        return missing;
    }

    private static String name(String braces) {
        return braces.length() < 2 ? "" : braces.substring(1, braces.length() - 1);
    }
}
