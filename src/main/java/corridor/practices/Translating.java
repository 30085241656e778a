package corridor.practices;

import corridor.practices.Revisions.Words;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import java.util.Map;
import java.util.Optional;

/** Puts translations beside the originals of a practice, and knows which of them a person has read. */
public final class Translating {

    private Translating() {}

    static Words into(Practice practice, Language language, Map<String, Translation> texts) {
        PracticeContent content = ContentTexts.map(practice.content(), (key, text) -> {
            Translation given = texts.get(key);
            return given == null || source(practice, text, language).isEmpty()
                    ? text
                    : text.with(language, given.text());
        });
        TranslationMarks marks = practice.marks().over(practice.content(), content, practice.language());
        for (Map.Entry<String, LocalizedText> one :
                ContentTexts.of(practice.content()).entrySet()) {
            Translation given = texts.get(one.getKey());
            Optional<Rendering> source = source(practice, one.getValue(), language);
            if (given != null && source.isPresent()) {
                marks = marked(
                        marks, given, one.getValue(), language, source.get().text());
            }
        }
        return new Words(content, marks);
    }

    private static TranslationMarks marked(
            TranslationMarks marks, Translation given, LocalizedText before, Language language, String source) {
        String words = given.text().strip();
        boolean same = before.exactly(language).filter(words::equals).isPresent();
        if (words.isEmpty() || (same && !given.read())) {
            return marks;
        }
        return given.machine() && !given.read()
                ? marks.byMachine(words, language, source)
                : marks.read(words, language);
    }

    /** What a text is translated from; none where it has no original in another language. */
    public static Optional<Rendering> source(Practice practice, LocalizedText text, Language language) {
        return practice.marks().original(text, practice.language()).filter(one -> one.language() != language);
    }

    /**
     * A text in the language that is translated into.
     *
     * @param machine whether it comes from a machine, word by word
     * @param read whether a person says that they have read it beside its original
     */
    public record Translation(String text, boolean machine, boolean read) {}
}
