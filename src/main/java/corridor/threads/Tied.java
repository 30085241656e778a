package corridor.threads;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.util.List;
import java.util.Set;

/**
 * Two records were tied by hand. Published in the transaction of it.
 *
 * @param sides whom it concerns besides those who did it; one record, both, or none
 * @param apart whether they were taken apart instead
 */
public record Tied(List<Side> sides, boolean apart) {

    /** One of the two, and the organisations whose record it is. */
    public record Side(Reference record, LocalizedText name, Set<Long> organisations) {}
}
