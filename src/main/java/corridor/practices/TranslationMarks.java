package corridor.practices;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Which translations of a practice's texts no person has read yet, and which the original has left behind. A mark holds for
 * the very words that it was set on: whoever writes others takes it off. What bears no mark was written by people.
 */
public record TranslationMarks(List<Mark> marks) {

    public static final TranslationMarks NONE = new TranslationMarks(List.of());

    private static final int DIGITS = 16;

    public TranslationMarks {
        marks = List.copyOf(marks);
    }

    /** The text for a reader of that language; of others, one that people wrote stands in before one that they did not. */
    public Rendering in(LocalizedText text, Language language) {
        Rendering shown = text.in(language);
        if (!machine(shown.text(), shown.language())) {
            return shown;
        }
        Optional<Language> written = shown.fallback() ? written(text, text.languages().stream()) : Optional.empty();
        return written.map(one -> new Rendering(text.exactly(one).orElseThrow(), one, true))
                .orElseGet(() -> new Rendering(shown.text(), shown.language(), shown.fallback(), true));
    }

    /** What the others were translated from: the text in the language of the practice, or the first that people wrote. */
    public Optional<Rendering> original(LocalizedText text, Language ofPractice) {
        return written(text, Stream.concat(Stream.of(ofPractice, Language.ENGLISH), text.languages().stream()))
                .map(one -> new Rendering(text.exactly(one).orElseThrow(), one, false));
    }

    private Optional<Language> written(LocalizedText text, Stream<Language> languages) {
        return languages
                .filter(one ->
                        text.exactly(one).filter(words -> !machine(words, one)).isPresent())
                .findFirst();
    }

    public Status status(LocalizedText text, Language language, Language ofPractice) {
        Optional<String> words = text.exactly(language);
        if (words.isEmpty()) {
            return Status.MISSING;
        }
        if (machine(words.get(), language)) {
            return Status.MACHINE;
        }
        Optional<Rendering> original = original(text, ofPractice);
        if (original.isPresent() && original.get().language() == language) {
            return Status.ORIGINAL;
        }
        return outdated(text, language, ofPractice) ? Status.OUTDATED : Status.HUMAN;
    }

    /** Whether the original says something else than it did when it was translated into that language. */
    public boolean outdated(LocalizedText text, Language language, Language ofPractice) {
        Optional<String> words = text.exactly(language);
        Optional<Rendering> original = original(text, ofPractice);
        if (marks.isEmpty()
                || words.isEmpty()
                || original.isEmpty()
                || original.get().language() == language) {
            return false;
        }
        List<Mark> found = on(words.get(), language).toList();
        String now = digest(original.get().text());
        return !found.isEmpty()
                && found.stream().noneMatch(one -> one.original().equals(now));
    }

    boolean machine(String words, Language language) {
        return !marks.isEmpty() && on(words, language).anyMatch(Mark::machine);
    }

    private Stream<Mark> on(String words, Language language) {
        String digest = digest(words);
        return marks.stream()
                .filter(one -> one.text().equals(digest) && one.language().equals(language.tag()));
    }

    /** With a text that a machine put into that language and nobody has read. */
    TranslationMarks byMachine(String words, Language language, String original) {
        List<Mark> more = new ArrayList<>(read(words, language).marks());
        more.add(new Mark(language.tag(), digest(words), digest(original), true));
        return new TranslationMarks(more);
    }

    /** With a text that a person has read beside its original and found right. */
    TranslationMarks read(String words, Language language) {
        List<Mark> found = on(words, language).toList();
        return new TranslationMarks(
                marks.stream().filter(one -> !found.contains(one)).toList());
    }

    TranslationMarks and(TranslationMarks others) {
        return new TranslationMarks(
                Stream.concat(marks.stream(), others.marks.stream()).distinct().toList());
    }

    /** What still holds once other content takes the place of that which was marked. */
    TranslationMarks over(PracticeContent before, PracticeContent after, Language ofPractice) {
        Map<String, Set<String>> sources = new HashMap<>();
        for (LocalizedText text : ContentTexts.of(before).values()) {
            original(text, ofPractice)
                    .ifPresent(original -> text.languages()
                            .forEach(one -> sources.computeIfAbsent(key(text, one), none -> new LinkedHashSet<>())
                                    .add(digest(original.text()))));
        }
        Set<Mark> kept = new LinkedHashSet<>();
        for (LocalizedText text : ContentTexts.of(after).values()) {
            text.languages()
                    .forEach(one -> on(text.exactly(one).orElseThrow(), one).forEach(kept::add));
            original(text, ofPractice)
                    .ifPresent(original -> text.languages().stream()
                            .filter(one -> one != original.language())
                            .forEach(one ->
                                    leftBehind(text, one, original, sources).ifPresent(kept::add)));
        }
        return new TranslationMarks(List.copyOf(kept));
    }

    private Optional<Mark> leftBehind(
            LocalizedText text, Language language, Rendering original, Map<String, Set<String>> sources) {
        String words = text.exactly(language).orElseThrow();
        Set<String> from = sources.getOrDefault(key(text, language), Set.of());
        return from.isEmpty()
                        || from.contains(digest(original.text()))
                        || on(words, language).findAny().isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Mark(language.tag(), digest(words), from.iterator().next(), false));
    }

    private static String key(LocalizedText text, Language language) {
        return language.tag() + digest(text.exactly(language).orElseThrow());
    }

    /** What stands for a text where only its equality matters. */
    public static String digest(String words) {
        return DigestUtils.sha256Hex(words).substring(0, DIGITS);
    }

    /** What a text is in one language. */
    public enum Status {
        ORIGINAL("original"),
        HUMAN("human"),
        OUTDATED("outdated"),
        MACHINE("machine-unreviewed"),
        MISSING("missing");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * A mark on a translation.
     *
     * @param text digest of the translation
     * @param original digest of what it was translated from
     * @param machine whether it comes from a machine and nobody has read it; otherwise the original has left it behind
     */
    public record Mark(String language, String text, String original, boolean machine) {}
}
