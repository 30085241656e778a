package corridor.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A record to change, and the version that the person saw; no version means whichever is there.
 */
public record Target(long id, @Nullable Integer version) {

    public static Target of(long id) {
        return new Target(id, null);
    }
}
