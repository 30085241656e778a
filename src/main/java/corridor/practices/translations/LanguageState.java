package corridor.practices.translations;

import corridor.practices.Practice;
import corridor.practices.TranslationMarks.Status;
import corridor.shared.Language;
import java.util.List;

/**
 * How far a practice can be read in one language.
 *
 * @param passages how many texts have an original in another language; none where this is the original's
 */
public record LanguageState(Language language, int passages, long missing, long machine, long outdated) {

    static LanguageState of(Practice practice, Language language) {
        List<Passage> all = Passage.of(practice, language);
        return new LanguageState(
                language,
                all.size(),
                count(all, Status.MISSING),
                count(all, Status.MACHINE),
                count(all, Status.OUTDATED));
    }

    private static long count(List<Passage> passages, Status status) {
        return passages.stream().filter(one -> one.status() == status).count();
    }

    public boolean original() {
        return passages == 0;
    }

    /** Whether nothing of it waits for a translator. */
    public boolean whole() {
        return missing == 0 && machine == 0;
    }
}
