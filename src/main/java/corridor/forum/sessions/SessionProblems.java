package corridor.forum.sessions;

import corridor.forum.FormFields;
import corridor.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a session as it was typed. */
final class SessionProblems {

    private SessionProblems() {}

    /**
     * By field: the message key below {@code session.wrong}.
     *
     * @param known who the people are, by what was typed
     */
    static Map<String, String> of(SessionForm typed, SessionKinds kinds, Map<String, Long> known) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (typed.title().isEmpty() || longer(typed.title(), SessionForm.LONGEST_TITLE)) {
            problems.put("title-en", typed.title().isEmpty() ? "title" : "too-long");
        }
        if (longer(typed.brief(), SessionForm.LONGEST_BRIEF)) {
            problems.put("brief-en", "too-long");
        }
        if (typed.code().length() > Roundtables.LONGEST_CODE) {
            problems.put("code", "too-long");
        }
        if (kinds.find(typed.kind()).isEmpty()) {
            problems.put("kind", "kind");
        }
        if (outside(typed.minutes(), 5, 1440)) {
            problems.put("minutes", "minutes");
        }
        if (outside(typed.capacity(), 1, 999_999)) {
            problems.put("capacity", "capacity");
        }
        if (Reach.of(typed.reach()).isEmpty()) {
            problems.put("reach", "reach");
        }
        boolean people = typed.people().stream()
                .allMatch(one -> known.containsKey(one.person())
                        && Part.Kind.of(one.part()).isPresent());
        if (!people) {
            problems.put("person-0", "person");
        }
        return problems;
    }

    private static boolean longer(LocalizedText text, int longest) {
        return text.byTag().values().stream().anyMatch(one -> one.length() > longest);
    }

    private static boolean outside(String number, int least, int most) {
        return !number.isEmpty()
                && FormFields.number(number)
                        .filter(one -> one >= least && one <= most)
                        .isEmpty();
    }
}
