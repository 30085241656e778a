package corridor.calls.appraisals;

import corridor.questions.Answers;
import corridor.workflow.Case;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's part in a dossier.
 *
 * @param alias how the others know them, drawn anew for each dossier
 * @param place where it stands in their own order, which chance draws
 */
public record Assignment(
        long id,
        long dossier,
        long phase,
        long person,
        @Nullable Long organisation,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        String alias,
        int place,
        Answers answers,
        @Nullable Double points,
        @Nullable String recommendation,
        boolean complete,
        String reason)
        implements Case {

    public static final String KIND = "appraisal";
    public static final List<String> ADVICE = List.of("accept", "revise", "decline");

    static final Set<String> ACTIVE = Set.of("offered", "accepted", "drafted");

    @Override
    public Set<Long> organisations() {
        return organisation == null ? Set.of() : Set.of(organisation);
    }

    public boolean active() {
        return ACTIVE.contains(state);
    }

    public boolean delivered() {
        return state.equals("delivered");
    }

    /** Whether its reviewer has said that nothing ties them, and may read. */
    public boolean opened() {
        return state.equals("accepted") || state.equals("drafted") || delivered();
    }
}
