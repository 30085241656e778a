package corridor.calls.appraisals;

import corridor.shared.Reference;
import corridor.workflow.Case;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on: a submission as it was sent, under a number that says nothing of when or by whom.
 *
 * @param conveners whose call it is, today
 * @param session what takes it, where an acceptance needs a place
 */
public record Dossier(
        long id,
        long submission,
        long call,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Set<Long> conveners,
        int edition,
        int number,
        @Nullable String recommendation,
        @Nullable String recommendedBy,
        String recommendedWhy,
        @Nullable String decision,
        @Nullable String decidedBy,
        String decisionReason,
        @Nullable OwnWords letter,
        @Nullable String session,
        @Nullable Integer rank)
        implements Case {

    public static final String KIND = "dossier";
    public static final String ACCEPTED = "accepted";
    public static final String WAITLISTED = "waitlisted";

    /** What may be recommended and decided. */
    public static final List<String> VERDICTS = List.of(ACCEPTED, WAITLISTED, "declined");

    @Override
    public Set<Long> organisations() {
        return conveners;
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/calls/dossiers/" + id;
    }

    public boolean accepted() {
        return ACCEPTED.equals(decision);
    }

    /** A letter that was worded for this one alone. */
    public record OwnWords(String subject, String text) {}
}
