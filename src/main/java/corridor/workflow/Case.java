package corridor.workflow;

import java.util.Set;

/** A record with a state, locked for a change. */
public interface Case {

    long id();

    String state();

    int version();

    /** Who may see it now: a person who may not is told that it does not exist. */
    Set<String> audience();

    /** The organisations whose record it is: a right that is held for one of them covers it. */
    default Set<Long> organisations() {
        return Set.of();
    }
}
