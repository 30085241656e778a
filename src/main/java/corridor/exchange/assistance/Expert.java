package corridor.exchange.assistance;

import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who helps others.
 *
 * @param until to which day their place in the roster holds
 * @param reason why they were not taken in; blank where they were, or nobody has decided
 */
public record Expert(
        long id,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        long person,
        String name,
        ExpertContent content,
        @Nullable LocalDate until,
        String reason)
        implements Case {

    public static final String KIND = "expert";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/exchange/experts/" + id;
    }

    public boolean listed() {
        return state.equals(ExpertLifecycle.LISTED);
    }
}
