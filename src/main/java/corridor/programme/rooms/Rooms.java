package corridor.programme.rooms;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.programme.Works;
import corridor.programme.plan.Hour;
import corridor.programme.plan.Room;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of rooms and hours of a cycle. */
@Service
public class Rooms {

    private static final int MOST_ROOMS = 100;
    private static final int MOST_HOURS = 300;

    private final RoomStore store;
    private final HourStore blocks;
    private final Works works;

    Rooms(RoomStore store, HourStore blocks, Works works) {
        this.store = store;
        this.blocks = blocks;
        this.works = works;
    }

    /** The largest first. */
    public List<Room> rooms(long cycle) {
        return store.rooms(cycle);
    }

    /** In their order. */
    public List<Hour> hours(long cycle) {
        return blocks.hours(cycle);
    }

    /** Adds a room, or changes the one of this number. */
    @Transactional
    public Outcome<Long> save(Reader reader, Cycle cycle, Optional<Long> id, RoomDraft room) {
        Map<String, Object> facts = Map.of("name", room.name(), "seats", room.count(), "booths", room.booths());
        return works.change(
                reader,
                cycle,
                0,
                id.isEmpty() ? "room.add" : "room.change",
                facts,
                () -> id.map(one -> change(cycle, one, room)).orElseGet(() -> add(cycle, room)));
    }

    private Outcome<Long> add(Cycle cycle, RoomDraft room) {
        if (store.rooms(cycle.id()).size() >= MOST_ROOMS) {
            return refused(Kind.TOO_MANY, "room-many", MOST_ROOMS);
        }
        return store.insert(cycle.id(), room)
                .map(Outcome::done)
                .orElseGet(() -> refused(Kind.INVALID, "room-known", room.name()));
    }

    private Outcome<Long> change(Cycle cycle, long id, RoomDraft room) {
        if (store.named(cycle.id(), room.name(), id)) {
            return refused(Kind.INVALID, "room-known", room.name());
        }
        return store.update(cycle.id(), id, room) ? Outcome.done(id) : refused(Kind.STALE, "version-stale");
    }

    /** Takes a room away in which nothing is placed. */
    @Transactional
    Outcome<Long> removeRoom(Reader reader, Cycle cycle, long id) {
        return works.change(reader, cycle, 0, "room.remove", Map.of("room", id), () -> {
            long placed = store.placed("room", id);
            if (placed > 0) {
                return refused(Kind.CONFLICT, "place-in-use", placed);
            }
            return store.removeRoom(cycle.id(), id) ? Outcome.done(id) : refused(Kind.MISSING, "record-missing");
        });
    }

    /** Adds a block of time that overlaps no other. */
    @Transactional
    public Outcome<Long> addHour(
            Reader reader, Cycle cycle, LocalDate day, LocalTime starts, LocalTime ends, boolean pause) {
        Map<String, Object> facts = Map.of("day", day, "starts", starts, "ends", ends);
        return works.change(reader, cycle, 0, "hour.add", facts, () -> {
            if (!ends.isAfter(starts)) {
                return refused(Kind.INVALID, "hour-backwards");
            }
            if (blocks.hours(cycle.id()).size() >= MOST_HOURS) {
                return refused(Kind.TOO_MANY, "hour-many", MOST_HOURS);
            }
            return blocks.insert(cycle.id(), day, starts, ends, pause)
                    .map(Outcome::done)
                    .orElseGet(() -> refused(Kind.CONFLICT, "hour-overlaps"));
        });
    }

    /** Gives a day the blocks of another; those that overlap what is there are left out. */
    @Transactional
    Outcome<Integer> likeThat(Reader reader, Cycle cycle, LocalDate from, LocalDate to) {
        return works.change(
                reader,
                cycle,
                0,
                "hour.copy",
                Map.of("from", from, "to", to),
                () -> Outcome.done(blocks.copyDay(cycle.id(), from, to)));
    }

    @Transactional
    Outcome<Long> removeHour(Reader reader, Cycle cycle, long id) {
        return works.change(reader, cycle, 0, "hour.remove", Map.of("hour", id), () -> {
            long placed = store.placed("hour", id);
            if (placed > 0) {
                return refused(Kind.CONFLICT, "place-in-use", placed);
            }
            return blocks.removeHour(cycle.id(), id) ? Outcome.done(id) : refused(Kind.MISSING, "record-missing");
        });
    }

    /** Takes rooms and hours over from an older cycle, in the caller's transaction. */
    void copy(Cycle from, Cycle to, Period shift) {
        store.copyRooms(from.id(), to.id());
        blocks.copyHours(from.id(), to.id(), shift);
    }

    private static <T> Outcome<T> refused(Kind kind, String code, Object... details) {
        return Outcome.refused(Refusal.of(kind, code, details));
    }
}
