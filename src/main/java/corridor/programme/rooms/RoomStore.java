package corridor.programme.rooms;

import corridor.programme.plan.Hour;
import corridor.programme.plan.Room;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of rooms and hours. */
@Repository
class RoomStore {

    private final JdbcClient database;

    RoomStore(JdbcClient database) {
        this.database = database;
    }

    List<Room> rooms(long cycle) {
        return database.sql("select * from programme.room where cycle = :cycle order by seats desc, name, id")
                .param("cycle", cycle)
                .query(RoomStore::room)
                .list();
    }

    /** The blocks of a cycle in their order, each with its place among those of its day. */
    List<Hour> hours(long cycle) {
        return database.sql("""
                select *, count(*) filter (where not pause) over (partition by day order by starts) - 1 as rank
                from programme.hour where cycle = :cycle order by day, starts""").param("cycle", cycle).query(RoomStore::hour).list();
    }

    /** Writes it, unless the cycle has a room of that name. */
    Optional<Long> insert(long cycle, RoomDraft room) {
        return database.sql("""
                insert into programme.room (cycle, name, seats, booths, closable, closed)
                values (:cycle, :name, :seats, :booths, :closable, :closed) on conflict do nothing returning id""")
                .param("cycle", cycle)
                .param("name", room.name())
                .param("seats", room.count())
                .param("booths", room.booths().toArray(String[]::new))
                .param("closable", room.closable())
                .param("closed", room.closed().toArray(Long[]::new))
                .query(Long.class)
                .optional();
    }

    boolean update(long cycle, long id, RoomDraft room) {
        return database.sql("""
                update programme.room set name = :name, seats = :seats, booths = :booths, closable = :closable,
                    closed = :closed, version = version + 1
                where id = :id and cycle = :cycle and version = :version""")
                        .param("id", id)
                        .param("cycle", cycle)
                        .param("version", room.version())
                        .param("name", room.name())
                        .param("seats", room.count())
                        .param("booths", room.booths().toArray(String[]::new))
                        .param("closable", room.closable())
                        .param("closed", room.closed().toArray(Long[]::new))
                        .update()
                == 1;
    }

    boolean named(long cycle, String name, long except) {
        return database.sql("""
                select exists (select from programme.room where cycle = :cycle and name = :name and id <> :except)""")
                .param("cycle", cycle)
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    /** How many sessions are placed in a room, or at an hour. */
    long placed(String column, long id) {
        return database.sql("select count(*) from programme.placing where " + (column.equals("room") ? "room" : "hour")
                        + " = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    boolean removeRoom(long cycle, long id) {
        return database.sql("delete from programme.room where id = :id and cycle = :cycle")
                        .param("id", id)
                        .param("cycle", cycle)
                        .update()
                == 1;
    }

    /** Writes a block, unless it overlaps another one. */
    Optional<Long> insert(long cycle, LocalDate day, LocalTime starts, LocalTime ends, boolean pause) {
        return database.sql("""
                insert into programme.hour (cycle, day, starts, ends, pause)
                select :cycle, :day, :starts, :ends, :pause
                where not exists (select from programme.hour
                                  where cycle = :cycle and day = :day and starts < :ends and ends > :starts)
                returning id""")
                .param("cycle", cycle)
                .param("day", day)
                .param("starts", starts)
                .param("ends", ends)
                .param("pause", pause)
                .query(Long.class)
                .optional();
    }

    /** Gives a day the blocks of another, without those that overlap what is there. Returns how many. */
    int copyDay(long cycle, LocalDate from, LocalDate to) {
        return database.sql("""
                insert into programme.hour (cycle, day, starts, ends, pause)
                select h.cycle, :to, h.starts, h.ends, h.pause from programme.hour h
                where h.cycle = :cycle and h.day = :from
                  and not exists (select from programme.hour t where t.cycle = :cycle and t.day = :to
                                  and t.starts < h.ends and t.ends > h.starts)""")
                .param("cycle", cycle)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Takes rooms over from one cycle to another, without the hours in which they were closed. */
    void copyRooms(long from, long to) {
        database.sql("""
                insert into programme.room (cycle, name, seats, booths, closable)
                select :to, name, seats, booths, closable from programme.room where cycle = :from
                on conflict do nothing""").param("from", from).param("to", to).update();
    }

    void copyHours(long from, long to, Period shift) {
        database.sql("""
                insert into programme.hour (cycle, day, starts, ends, pause)
                select :to, (day + cast(:shift as interval))::date, starts, ends, pause
                from programme.hour where cycle = :from""")
                .param("from", from)
                .param("to", to)
                .param("shift", shift.toString())
                .update();
    }

    boolean removeHour(long cycle, long id) {
        return database.sql("delete from programme.hour where id = :id and cycle = :cycle")
                        .param("id", id)
                        .param("cycle", cycle)
                        .update()
                == 1;
    }

    private static Room room(ResultSet row, int number) throws SQLException {
        return new Room(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("name"),
                row.getInt("seats"),
                new TreeSet<>(Set.of((String[]) row.getArray("booths").getArray())),
                row.getBoolean("closable"),
                Set.of((Long[]) row.getArray("closed").getArray()));
    }

    private static Hour hour(ResultSet row, int number) throws SQLException {
        return new Hour(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getBoolean("pause"),
                Math.max(0, row.getInt("rank")));
    }
}
