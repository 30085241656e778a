package corridor.programme.plan;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which session is where and when, and which pitch is in which session.
 *
 * @param places by session
 * @param talks sessions by pitch
 */
public record Plan(Map<Long, Place> places, Map<Long, Long> talks) {

    public static final Plan EMPTY = new Plan(Map.of(), Map.of());

    /** This plan with that session in another place. */
    public Plan with(long meeting, Place place) {
        Map<Long, Place> moved = new TreeMap<>(places);
        moved.put(meeting, place);
        return new Plan(moved, talks);
    }
}
