package corridor.actors;

import corridor.shared.Reference;
import java.util.Set;

/** Tells from which cases a person keeps away; filled by the module that knows their interests. */
@FunctionalInterface
public interface Recusals {

    /**
     * The cases that are hidden from a person.
     *
     * @param organisations those for which they act today
     */
    Set<Reference> of(long person, Set<Long> organisations);
}
