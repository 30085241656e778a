package corridor.partnerships.pulse;

import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.Set;

/**
 * A round of questions to the people of a partnership.
 *
 * @param closes the last day on which it can be answered
 * @param result what came of it; empty until it is closed, and for good where too few answered
 * @param partners the organisations that are confirmed in the partnership
 */
public record Round(
        long id,
        String state,
        int version,
        Set<String> audience,
        long partnership,
        PulseKind kind,
        long questionSet,
        LocalDate opens,
        LocalDate closes,
        PulseResult result,
        Set<Long> partners)
        implements Case {

    public static final String KIND = "pulse-round";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean open() {
        return state.equals(PulseLifecycle.OPEN);
    }

    public boolean closed() {
        return state.equals(PulseLifecycle.CLOSED);
    }

    @Override
    public Set<Long> organisations() {
        return partners;
    }
}
