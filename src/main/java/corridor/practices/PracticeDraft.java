package corridor.practices;

import corridor.shared.Slug;
import java.util.List;

/**
 * A practice to be recorded.
 *
 * @param slug its wished address; numbered where another has it
 * @param fingerprint for finding likely duplicates; see the import
 */
public record PracticeDraft(Slug slug, Origin origin, PracticeContent content, List<Long> fingerprint) {}
