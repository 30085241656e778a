package corridor.forum;

import java.util.Optional;

/** What keeps a cycle from being closed. */
@FunctionalInterface
public interface ClosingCondition {

    Optional<Obstacle> obstacle(Cycle cycle);

    /** So many that are not decided, and where; {@code refusal.<code>} says what to do. */
    record Obstacle(String code, long count, String url) {}
}
