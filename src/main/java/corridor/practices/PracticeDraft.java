package corridor.practices;

import corridor.shared.Language;
import corridor.shared.Slug;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A practice to be recorded.
 *
 * @param slug its wished address; numbered where another has it
 * @param fingerprint hashes of its text, by which a copy is recognised; may be empty
 * @param ownership whose it is; none where nobody has claimed it
 */
public record PracticeDraft(
        Slug slug,
        Origin origin,
        PracticeContent content,
        List<Long> fingerprint,
        @Nullable Ownership ownership) {

    public PracticeDraft(Slug slug, Origin origin, PracticeContent content, List<Long> fingerprint) {
        this(slug, origin, content, fingerprint, null);
    }

    Set<Long> organisations() {
        return ownership == null ? Set.of() : Set.of(ownership.organisation());
    }

    /**
     * Whose a practice is.
     *
     * @param author the person who writes it down
     * @param language the one that they write in
     */
    public record Ownership(long organisation, @Nullable Long author, Language language) {}
}
