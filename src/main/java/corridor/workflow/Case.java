package corridor.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A record with a state, locked for a change. */
public interface Case {

    long id();

    String state();

    int version();

    /** Who may see it now: a person who may not is told that it does not exist. */
    Set<String> audience();

    /** The cases it belongs to: one whom an interest recuses from any of them is told that it does not exist. */
    default Collection<String> cases() {
        return List.of();
    }

    /** The organisations whose record it is: a right that is held for one of them covers it. */
    default Set<Long> organisations() {
        return Set.of();
    }
}
