package corridor.calls.appraisals;

import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of phases shows. */
public record PhaseView(
        Call call,
        List<Phase> phases,
        List<CallView.Option> criteria,
        Phases.@Nullable Suggested suggested,
        @Nullable Proposed proposed,
        List<Progress> progress,
        List<Part> parts) {

    private static final int USUAL = 2;

    /** The criteria that the form begins with. */
    public boolean chosen(CallView.Option one) {
        return suggested != null && one.code().equals(String.valueOf(suggested.criteria()));
    }

    public int wanted() {
        return suggested == null ? USUAL : suggested.wanted();
    }

    public boolean blind(Blindness one) {
        Blindness open = call.blind() == Blindness.DOUBLE_BLIND ? Blindness.SINGLE_BLIND : call.blind();
        return one
                == (suggested == null
                        ? call.blind()
                        : suggested.switches().reviewersSeeAuthors() ? open : Blindness.DOUBLE_BLIND);
    }

    public boolean others(Switches.When one) {
        return one
                == (suggested == null
                        ? Switches.When.AFTER_OWN
                        : suggested.switches().othersReviews());
    }

    public boolean authorsRead() {
        return suggested != null && suggested.switches().authorsSeeReviews();
    }

    public boolean mayPlan() {
        return call.closed() && !call.released() && phases.stream().noneMatch(Phase::open);
    }

    /** Who would have how much; what lacks reviewers, and whom one may ask by hand. */
    public record Proposed(
            String mark,
            int seats,
            int empty,
            long keptAway,
            int least,
            int most,
            List<Load> loads,
            List<CallView.Option> vacant,
            List<CallView.Option> reviewers) {}

    /** How much one would have. */
    public record Load(String name, int before, int after) {}

    /** How far one is. */
    public record Progress(String name, int asked, int delivered) {}

    /** A part that waits. */
    public record Part(Assignment part, String name, int number) {}
}
