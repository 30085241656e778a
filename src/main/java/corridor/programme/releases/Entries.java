package corridor.programme.releases;

import corridor.programme.board.Board;
import corridor.programme.plan.Hour;
import corridor.programme.plan.Meeting;
import corridor.programme.plan.Room;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a release holds of the work in progress. */
final class Entries {

    private Entries() {}

    static List<Entry> of(Board board) {
        Map<Long, Room> rooms = board.rooms().stream().collect(Collectors.toMap(Room::id, Function.identity()));
        Map<Long, Hour> hours = board.hours().stream().collect(Collectors.toMap(Hour::id, Function.identity()));
        Map<Long, Meeting> meetings =
                board.problem().meetings().stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        board.places().forEach((session, place) -> {
            Room room = rooms.get(place.room());
            Hour hour = hours.get(place.hour());
            Meeting meeting = meetings.get(session);
            if (room != null && hour != null && meeting != null) {
                entries.add(entry(board.cycle().zone(), meeting, room, hour));
            }
        });
        entries.sort(Comparator.comparing(Entry::starts).thenComparingLong(Entry::room));
        return entries;
    }

    private static Entry entry(ZoneId zone, Meeting meeting, Room room, Hour hour) {
        Instant starts = hour.day().atTime(hour.starts()).atZone(zone).toInstant();
        Instant ends = hour.day().atTime(hour.ends()).atZone(zone).toInstant();
        Instant own = starts.plusSeconds(60L * meeting.minutes());
        return new Entry(meeting.id(), room.id(), room.name(), hour.id(), starts, own.isBefore(ends) ? own : ends);
    }
}
