package corridor.actors;

import java.util.Set;

/** Tells to which circles people belong beside their roles; filled by the modules that know who sits where. */
public interface Belonging {

    /**
     * The labels that a person has today.
     *
     * @param organisations those for which they act today
     */
    Set<String> labels(long person, Set<Long> organisations);

    /** The people who have one of these labels today. */
    Set<Long> people(Set<String> labels);
}
