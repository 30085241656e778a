package corridor.programme.rooms;

import corridor.programme.plan.Room;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rooms. */
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

    /** Takes rooms over from one cycle to another, without the hours in which they were closed. */
    void copyRooms(long from, long to) {
        database.sql("""
                insert into programme.room (cycle, name, seats, booths, closable)
                select :to, name, seats, booths, closable from programme.room where cycle = :from
                on conflict do nothing""").param("from", from).param("to", to).update();
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
}
