package corridor.forum;

import java.util.Set;

/** Knows for which constituencies people come to a cycle. */
@FunctionalInterface
public interface Attendance {

    /** Codes of the taxonomy; none where somebody does not come, or comes for no side. */
    Set<String> constituencies(long person, long cycle);
}
