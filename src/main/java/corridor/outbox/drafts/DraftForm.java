package corridor.outbox.drafts;

import corridor.access.Role;
import corridor.outbox.Placeholders;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.TypedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** A draft as it was typed. */
public record DraftForm(int version, LocalizedText subject, LocalizedText text, Selection selection) {

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_TEXT = 8_000;
    public static final int LONGEST_ADDRESSES = 20_000;

    public static final String SIGNS = "{name}, {site}";

    /** What stands in place of the name of each recipient and of this site. */
    static final Placeholders PLACEHOLDERS = Placeholders.of("name", "site");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MOST_ADDRESSES = 500;

    static DraftForm of(Draft draft) {
        return new DraftForm(draft.version(), draft.subject(), draft.text(), draft.selection());
    }

    static DraftForm of(int version, MultiValueMap<String, String> fields) {
        return new DraftForm(
                version,
                localized(fields, "subject-", TypedText::line),
                localized(fields, "text-", TypedText::lines),
                new Selection(
                        all(fields, "role").stream()
                                .filter(code -> Role.of(code).isPresent())
                                .toList(),
                        words(fields, "countries").stream()
                                .map(code -> code.toUpperCase(Locale.ROOT))
                                .toList(),
                        all(fields, "language").stream()
                                .filter(tag -> Language.of(tag).isPresent())
                                .toList(),
                        words(fields, "addresses")));
    }

    private static LocalizedText localized(
            MultiValueMap<String, String> fields, String prefix, UnaryOperator<String> kept) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            String typed = fields.getFirst(prefix + language.tag());
            if (typed != null) {
                texts.put(language.tag(), kept.apply(typed));
            }
        }
        return LocalizedText.of(texts);
    }

    private static List<String> all(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().distinct().toList();
    }

    private static List<String> words(MultiValueMap<String, String> fields, String name) {
        return Arrays.stream(TypedText.line(fields.getFirst(name)).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** What is wrong: message keys below {@code drafts.wrong}. */
    Set<String> problems() {
        Set<String> problems = new TreeSet<>();
        for (String subject : subject.byTag().values()) {
            check(problems, subject, LONGEST_SUBJECT, "subject-long");
        }
        for (String part : text.byTag().values()) {
            check(problems, part, LONGEST_TEXT, "text-long");
        }
        if (!selection.countries().stream()
                .allMatch(code -> COUNTRY.matcher(code).matches())) {
            problems.add("country-unknown");
        }
        if (selection.addresses().size() > MOST_ADDRESSES) {
            problems.add("addresses-many");
        }
        return problems;
    }

    private static void check(Set<String> problems, String text, int longest, String tooLong) {
        if (text.length() > longest) {
            problems.add(tooLong);
        }
        if (!PLACEHOLDERS.problems(text).isEmpty()) {
            problems.add("placeholder-unknown");
        }
    }
}
