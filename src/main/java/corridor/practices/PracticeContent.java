package corridor.practices;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Everything that is said of a practice. */
public record PracticeContent(
        LocalizedText title, LocalizedText summary, Classification classification, Narrative narrative) {

    /** The languages in which at least its title can be read. */
    public Set<Language> languages() {
        return title.isEmpty() ? EnumSet.noneOf(Language.class) : EnumSet.copyOf(title.languages());
    }

    /** Those of its parts that are otherwise in another one, by name: what the journal keeps of a change. */
    Map<String, Object> differences(PracticeContent other) {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (!title.equals(other.title)) {
            parts.put("title", title.byTag());
        }
        if (!summary.equals(other.summary)) {
            parts.put("summary", summary.byTag());
        }
        if (!classification.equals(other.classification)) {
            parts.put("classification", classification);
        }
        if (!narrative.equals(other.narrative)) {
            parts.put("narrative", narrative);
        }
        return parts;
    }
}
