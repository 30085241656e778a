package corridor.practices;

import corridor.shared.Slug;
import java.util.List;

/**
 * A practice to be recorded.
 *
 * @param slug its wished address; numbered where another has it
 * @param fingerprint hashes of its text, by which a copy is recognised; may be empty
 */
public record PracticeDraft(Slug slug, Origin origin, PracticeContent content, List<Long> fingerprint) {}
