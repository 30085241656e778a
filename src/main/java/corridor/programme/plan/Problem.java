package corridor.programme.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Everything that a plan is judged by.
 *
 * @param before where sessions were when the programme was last released; a move from there is felt
 */
public record Problem(
        List<Room> rooms,
        List<Hour> hours,
        List<Team> teams,
        List<Meeting> meetings,
        List<Talk> talks,
        List<Absence> absences,
        List<Precedence> order,
        Map<Long, Place> before) {

    static <T> Map<Long, T> byId(Collection<T> all, ToLongFunction<T> id) {
        return all.stream().collect(Collectors.toMap(id::applyAsLong, Function.identity()));
    }

    /** The places of a plan as rooms and hours; those whose room or hour is gone are left out. */
    Map<Long, Spot> spots(Map<Long, Place> places) {
        Map<Long, Room> byRoom = byId(rooms, Room::id);
        Map<Long, Hour> byHour = byId(hours, Hour::id);
        return places.entrySet().stream()
                .filter(one -> byRoom.containsKey(one.getValue().room())
                        && byHour.containsKey(one.getValue().hour()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Spot(
                                Optional.ofNullable(byRoom.get(one.getValue().room()))
                                        .orElseThrow(),
                                Optional.ofNullable(byHour.get(one.getValue().hour()))
                                        .orElseThrow())));
    }
}
