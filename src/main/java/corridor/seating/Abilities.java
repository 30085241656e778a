package corridor.seating;

import java.util.Collection;
import java.util.Map;

/** Tells what people say that they can appraise; filled by the module that keeps it. */
@FunctionalInterface
public interface Abilities {

    /** Of those who said something, by person. One query. */
    Map<Long, Ability> of(Collection<Long> people);
}
