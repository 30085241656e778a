package corridor.partnerships;

import corridor.partnerships.health.Health;
import corridor.partnerships.plan.Lesson;
import corridor.search.SearchRecord.Visibility;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the world reads of a partnership.
 *
 * @param stage active, suspended, ended or reported
 * @param health of active ones, without reasons: those are for the parties
 * @param silentSince the day since which no partner has told anything
 * @param silences earlier times of silence
 * @param withheld kinds of entries of which partners hold something that is not shown
 * @param lessons of those that have ended
 */
public record Front(
        long id,
        int version,
        String slug,
        String stage,
        PartnershipContent content,
        @Nullable Reported reported,
        List<Party> parties,
        List<Lesson> lessons,
        @Nullable Health health,
        @Nullable LocalDate silentSince,
        List<Silence> silences,
        List<String> withheld,
        int renewals,
        @Nullable Instant activatedAt,
        @Nullable Instant closedAt,
        Instant createdAt,
        Visibility visibility) {

    public static final String REPORTED = "reported";

    /** A time in which no partner told anything. */
    public record Silence(LocalDate from, LocalDate until) {}

    public Reference reference() {
        return new Reference(Partnership.KIND, id);
    }

    public String url() {
        return "/partnerships/" + slug;
    }

    public LocalizedText title() {
        return content.title();
    }

    /** Whether it is among the active ones in every total. */
    public boolean counts() {
        return stage.equals(PartnershipLifecycle.ACTIVE) && silentSince == null;
    }
}
