package corridor.practices;

import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import org.jspecify.annotations.Nullable;

/** What a list shows of a practice. */
public record PracticeCard(
        long id,
        Slug slug,
        int version,
        String state,
        Origin origin,
        @Nullable Integer publishedYear,
        boolean attested,
        LocalizedText title,
        LocalizedText summary,
        Classification classification,
        TranslationMarks marks) {

    /** How far it is confirmed, or where it stands before it is published. */
    String status() {
        return PracticeFacets.status(state, attested, origin);
    }
}
