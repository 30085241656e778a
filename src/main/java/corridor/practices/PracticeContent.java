package corridor.practices;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.EnumSet;
import java.util.Set;

/** Everything that is said of a practice. */
public record PracticeContent(
        LocalizedText title, LocalizedText summary, Classification classification, Narrative narrative) {

    /** The languages in which at least its title can be read. */
    public Set<Language> languages() {
        return title.isEmpty() ? EnumSet.noneOf(Language.class) : EnumSet.copyOf(title.languages());
    }
}
