package corridor.programme.drafts;

import corridor.programme.plan.Place;
import corridor.programme.plan.Plan;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where a proposed plan meets what people did since the search began. */
final class Collisions {

    private Collisions() {}

    /** Those that somebody moved since the search began, and those whose place somebody gave to another since. */
    static Set<Long> of(Plan began, Plan now, Map<Long, Place> wanted) {
        Set<Long> touched = new HashSet<>(now.places().keySet());
        touched.addAll(began.places().keySet());
        touched.removeIf(session ->
                Objects.equals(began.places().get(session), now.places().get(session)));
        Set<Long> collided = new HashSet<>(touched);
        wanted.forEach((session, place) -> touched.stream()
                .map(other -> now.places().get(other))
                .filter(Objects::nonNull)
                .filter(place::same)
                .findFirst()
                .ifPresent(taken -> collided.add(session)));
        collided.retainAll(wanted.keySet());
        return collided;
    }
}
