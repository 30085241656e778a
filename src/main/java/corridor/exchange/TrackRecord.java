package corridor.exchange;

import java.util.Collection;
import java.util.Map;

/** What is public of organisations' partnerships; without a bean of it the factor counts for nobody. */
@FunctionalInterface
public interface TrackRecord {

    /** How many count, by organisation and theme: public, released, complete. One query for all. */
    Map<Long, Map<String, Integer>> of(Collection<Long> organisations);
}
