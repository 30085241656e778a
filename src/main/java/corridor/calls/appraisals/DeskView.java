package corridor.calls.appraisals;

import corridor.calls.Call;
import corridor.calls.CallView;
import corridor.workflow.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the desk of a call shows. */
public record DeskView(
        Call call,
        CallView.@Nullable Box box,
        long sealed,
        List<Count> counts,
        List<Offer> offers,
        boolean releases,
        boolean manages) {

    /** How many dossiers are in a state, and where they are listed. */
    public record Count(String state, long number, String url) {}

    public long total() {
        return counts.stream().mapToLong(Count::number).sum();
    }
}
