package corridor.forum;

import corridor.access.Reader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps of the guided cycle, worked out and never stored; the first open one is the next. */
@FunctionalInterface
public interface CycleSteps {

    List<Step> steps(Reader reader, Cycle cycle);

    /**
     * One step; {@code cycle.step.<key>} says what to do.
     *
     * @param counts what {@code cycle.step.<key>.counts} takes, such as 31 of 200; empty where there is nothing to count
     * @param order smaller comes first
     */
    record Step(
            String key,
            String url,
            Standing standing,
            int order,
            @Nullable LocalDate due,
            List<Object> counts) {

        public static Step of(String key, String url, boolean done, int order) {
            return new Step(key, url, done ? Standing.DONE : Standing.OPEN, order, null, List.of());
        }
    }

    /** How far a step is. */
    enum Standing {
        DONE,
        OPEN,
        /** Something before it has to be done first. */
        WAITING,
        NOT_NEEDED
    }
}
