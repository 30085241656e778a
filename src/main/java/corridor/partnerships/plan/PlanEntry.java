package corridor.partnerships.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry.
 *
 * @param changes what an adaptation changes once all agree; empty for all others
 * @param appliedAt when that was done
 * @param by the actor who wrote it last
 */
public record PlanEntry(
        long id,
        int version,
        EntryKind kind,
        PlanRecord content,
        List<PlannedChange> changes,
        @Nullable Instant appliedAt,
        Instant writtenAt,
        String by) {

    /**
     * A change that waits.
     *
     * @param entry which one it changes; none for a new one
     * @param kind of the entry, or {@link #PARTY} or {@link #CONTENT}
     * @param before as it stood when the change was proposed, as JSON; blank for a new one
     * @param after as JSON; blank takes it out
     */
    public record PlannedChange(@Nullable Long entry, String kind, String before, String after) {

        /** Somebody is asked to take part. */
        public static final String PARTY = "party";

        /** What the partnership is called, what it is for and what it is sorted under. */
        public static final String CONTENT = "content";
    }

    /** Whether it is an adaptation to which not all have agreed yet. */
    public boolean waits() {
        return kind == EntryKind.ADAPTATION && appliedAt == null;
    }
}
