package corridor.practices.submissions;

import corridor.practices.Narrative;
import corridor.practices.Narrative.Lesson;
import corridor.practices.Practice;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What worked, what did so in part and what did not, as the owner tells it: one lesson of each kind, with the same weight. */
final class Lessons {

    /** The source of what the owner says itself. */
    private static final String OWN = "";

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("worked", "worked");
        KINDS.put("mixed", "mixed");
        KINDS.put("failed", "did-not-work");
    }

    private static final List<String> FIELDS = KINDS.keySet().stream()
            .flatMap(field -> Stream.of(field, "context-" + field, "transfer-" + field))
            .toList();

    private Lessons() {}

    static void read(Practice practice, Map<String, List<String>> values) {
        KINDS.forEach((field, kind) -> {
            Optional<Lesson> lesson = own(practice.content().narrative(), kind);
            values.put(field, text(practice, lesson.map(Lesson::text)));
            values.put("context-" + field, text(practice, lesson.map(Lesson::context)));
            values.put("transfer-" + field, text(practice, lesson.map(Lesson::transferability)));
        });
    }

    private static List<String> text(Practice practice, Optional<LocalizedText> text) {
        return text.map(one -> StoryScreen.text(one, practice)).orElse(List.of(""));
    }

    private static Optional<Lesson> own(Narrative told, String kind) {
        return told.lessons().stream()
                .filter(one -> one.source().equals(OWN) && one.kind().equals(kind))
                .findFirst();
    }

    /** What is said of a lesson that is not told would be lost. */
    static void check(Map<String, Problem> problems, Typed typed) {
        Longest.check(problems, typed, FIELDS.toArray(String[]::new));
        KINDS.keySet().stream()
                .filter(field -> typed.one(field).isEmpty())
                .filter(field -> !typed.one("context-" + field).isEmpty()
                        || !typed.one("transfer-" + field).isEmpty())
                .forEach(field -> problems.putIfAbsent(field, Problem.of("lesson-missing", "")));
    }

    /** All that there are, with those of the form as they were typed. */
    static List<Lesson> write(Narrative told, Typed typed, Language language) {
        List<Lesson> lessons = new ArrayList<>(told.lessons());
        KINDS.forEach((field, kind) -> {
            Optional<Lesson> before = own(told, kind);
            before.ifPresent(lessons::remove);
            Lesson after = new Lesson(
                    kind,
                    with(before.map(Lesson::text), typed, field, language),
                    OWN,
                    with(before.map(Lesson::context), typed, "context-" + field, language),
                    with(before.map(Lesson::transferability), typed, "transfer-" + field, language));
            if (!after.text().isEmpty()) {
                lessons.add(after);
            }
        });
        return List.copyOf(lessons);
    }

    private static LocalizedText with(Optional<LocalizedText> before, Typed typed, String field, Language language) {
        return typed.over(before.orElse(LocalizedText.EMPTY), field, language);
    }
}
