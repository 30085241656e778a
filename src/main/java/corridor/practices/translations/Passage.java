package corridor.practices.translations;

import corridor.practices.ContentTexts;
import corridor.practices.Practice;
import corridor.practices.Translating;
import corridor.practices.TranslationMarks.Status;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One text of a practice beside its translation into one language.
 *
 * @param key its name, such as {@code summary} or {@code takeaway-1}
 * @param text the translation; blank where there is none
 */
public record Passage(String key, Rendering original, String text, Status status) {

    private static final int LONGEST_TITLE = 300;
    private static final int SHORT = 1_000;
    private static final int LONGEST = 40_000;

    private static final List<Status> URGENCY =
            List.of(Status.MISSING, Status.OUTDATED, Status.MACHINE, Status.HUMAN, Status.ORIGINAL);

    /** All that have an original in another language: what is missing first, then in the order of the page. */
    static List<Passage> of(Practice practice, Language language) {
        List<Passage> passages = new ArrayList<>();
        ContentTexts.of(practice.content())
                .forEach((key, text) -> Translating.source(practice, text, language)
                        .ifPresent(original -> passages.add(new Passage(
                                key,
                                original,
                                text.exactly(language).orElse(""),
                                practice.marks().status(text, language, practice.language())))));
        passages.sort(Comparator.comparingInt(one -> URGENCY.indexOf(one.status())));
        return passages;
    }

    /** Its name without its number: the message key of what it is. */
    public String kind() {
        return key.replaceAll("-\\d+$", "");
    }

    /** Its number among those of its kind; blank where there is one alone. */
    public String number() {
        return key.replaceAll("^\\D*", "");
    }

    /** A translation may be longer than its original, not without end. */
    public int longest() {
        return key.equals("title")
                ? LONGEST_TITLE
                : Math.min(LONGEST, Math.max(SHORT, 4 * original.text().length()));
    }
}
