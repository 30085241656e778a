package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.practices.TranslationMarks.Status;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationMarksTests {

    private static final LocalizedText TEXT = LocalizedText.of(Map.of("en", "Water", "fr", "Eau", "es", "Agua"));

    private static PracticeContent titled(LocalizedText title) {
        return new PracticeContent(title, LocalizedText.EMPTY, Classification.UNKNOWN, Narrative.EMPTY);
    }

    @Test
    void takesWhatBearsNoMarkForWhatPeopleWrote() {
        assertThat(TranslationMarks.NONE.status(TEXT, Language.ENGLISH, Language.ENGLISH))
                .isEqualTo(Status.ORIGINAL);
        assertThat(TranslationMarks.NONE.status(TEXT, Language.FRENCH, Language.ENGLISH))
                .isEqualTo(Status.HUMAN);
        assertThat(TranslationMarks.NONE.status(TEXT, Language.RUSSIAN, Language.ENGLISH))
                .isEqualTo(Status.MISSING);
        assertThat(TranslationMarks.NONE
                        .original(LocalizedText.of(Language.FRENCH, "Eau"), Language.ENGLISH)
                        .orElseThrow()
                        .language())
                .as("what stands in no other language is the original")
                .isEqualTo(Language.FRENCH);
    }

    @Test
    void marksTheWordsOfAMachineUntilAPersonReadsOrReplacesThem() {
        TranslationMarks marks = TranslationMarks.NONE.byMachine("Eau", Language.FRENCH, "Water");
        assertThat(marks.in(TEXT, Language.FRENCH).machine()).isTrue();
        assertThat(marks.in(TEXT, Language.SPANISH).machine()).isFalse();
        assertThat(marks.in(TEXT.with(Language.FRENCH, "L’eau"), Language.FRENCH)
                        .machine())
                .isFalse();
        assertThat(marks.read("Eau", Language.FRENCH)).isEqualTo(TranslationMarks.NONE);
        assertThat(marks.over(titled(TEXT), titled(TEXT.with(Language.FRENCH, "L’eau")), Language.ENGLISH))
                .as("marks of words that are gone go too")
                .isEqualTo(TranslationMarks.NONE);
    }

    @Test
    void showsThoseWhoReadAnotherLanguageWhatPeopleWrote() {
        LocalizedText text = LocalizedText.of(Map.of("en", "Water", "fr", "Eau"));
        TranslationMarks marks = TranslationMarks.NONE.byMachine("Water", Language.ENGLISH, "Eau");
        assertThat(marks.in(text, Language.RUSSIAN).text()).isEqualTo("Eau");
        assertThat(marks.in(text, Language.RUSSIAN).machine()).isFalse();
        assertThat(marks.original(text, Language.ENGLISH).orElseThrow().text())
                .as("a machine writes no originals")
                .isEqualTo("Eau");
    }

    @Test
    void knowsWhatTheOriginalHasLeftBehind() {
        LocalizedText changed = TEXT.with(Language.ENGLISH, "Fresh water").with(Language.SPANISH, "Agua dulce");
        TranslationMarks marks = TranslationMarks.NONE.over(titled(TEXT), titled(changed), Language.ENGLISH);
        assertThat(marks.status(changed, Language.FRENCH, Language.ENGLISH)).isEqualTo(Status.OUTDATED);
        assertThat(marks.status(changed, Language.SPANISH, Language.ENGLISH))
                .as("translated together with it")
                .isEqualTo(Status.HUMAN);
        TranslationMarks back = marks.over(titled(changed), titled(TEXT), Language.ENGLISH);
        assertThat(back.status(TEXT, Language.FRENCH, Language.ENGLISH))
                .as("the original says again what was translated")
                .isEqualTo(Status.HUMAN);
        assertThat(marks.read("Eau", Language.FRENCH).status(changed, Language.FRENCH, Language.ENGLISH))
                .isEqualTo(Status.HUMAN);
    }
}
