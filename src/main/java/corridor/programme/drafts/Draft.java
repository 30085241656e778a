package corridor.programme.drafts;

import corridor.programme.plan.Drafted;
import corridor.programme.plan.Plan;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.util.Optional;
import java.util.Set;

/**
 * A plan that the search proposes, or is looking for.
 *
 * @param chairs who chairs the cycle today: theirs is the right to plan
 * @param basedOn the version of the work from which it began
 * @param began the plan from which it began
 */
public record Draft(
        long id,
        long cycle,
        String state,
        int version,
        Set<String> audience,
        Set<Long> chairs,
        int basedOn,
        int seconds,
        Plan began,
        Progress progress,
        Optional<Drafted> best,
        boolean askedToStop)
        implements Case {

    public static final String KIND = "programme-draft";

    @Override
    public Set<Long> organisations() {
        return chairs;
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean running() {
        return state.equals(DraftLifecycle.WAITING) || state.equals(DraftLifecycle.SOLVING);
    }

    /** How far the search is: seconds gone, rules broken, and what missed wishes cost. */
    public record Progress(long seconds, long hard, long price) {

        static final Progress NONE = new Progress(0, 0, 0);
    }
}
