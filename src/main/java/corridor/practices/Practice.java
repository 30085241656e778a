package corridor.practices;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Reference;
import corridor.shared.Slug;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A practice as it is recorded, in one state and version.
 *
 * @param version rises with every change, also of its state
 * @param edition how often it was published with other words
 * @param owner the organisation whose record it is; none until somebody claimed it
 * @param author the person who began it
 * @param language the one that its owner writes in
 * @param objectionUntil until when its co-authors may object to its publication
 * @param marks which of its translations nobody has read, and which its original has left behind
 */
public record Practice(
        long id,
        Slug slug,
        String state,
        int version,
        int edition,
        Instant stateSince,
        Set<String> audience,
        @Nullable Instant releaseAt,
        int consentsMissing,
        List<String> cases,
        Origin origin,
        @Nullable Long owner,
        @Nullable Long author,
        Language language,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant attestedAt,
        @Nullable Instant reviewedAt,
        @Nullable Instant objectionUntil,
        PracticeContent content,
        TranslationMarks marks)
        implements Case {

    public static final String KIND = "practice";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    @Override
    public Set<Long> organisations() {
        return owner == null ? Set.of() : Set.of(owner);
    }

    /** The organisations that stand beside its owner as proponents. */
    public Set<Long> coAuthors() {
        return content.classification().proponents().organisations().stream()
                .filter(one -> !one.equals(owner))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether everybody may read it. */
    public boolean published() {
        return PracticeLifecycle.PUBLISHED.contains(state);
    }

    /** Whether it is in a state in which it may be written at all. */
    public boolean writable() {
        return published() || PracticeLifecycle.OPEN.contains(state);
    }

    /** One of its texts for a reader of that language, which says where nobody has read a translation. */
    public Rendering in(LocalizedText text, Language language) {
        return marks.in(text, language);
    }

    public boolean attested() {
        return attestedAt != null;
    }
}
