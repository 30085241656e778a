package corridor.programme.board;

import corridor.programme.plan.Place;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of where sessions are for now. */
@Repository
class PlacingStore {

    private final JdbcClient database;

    PlacingStore(JdbcClient database) {
        this.database = database;
    }

    Map<Long, Place> of(long cycle) {
        Map<Long, Place> places = new TreeMap<>();
        database.sql("select session, room, hour, fixed from programme.placing where cycle = :cycle")
                .param("cycle", cycle)
                .query((row, number) -> places.put(
                        row.getLong("session"),
                        new Place(row.getLong("room"), row.getLong("hour"), row.getBoolean("fixed"))))
                .list();
        return places;
    }

    /** Writes places, over those that were there. */
    void put(long cycle, Map<Long, Place> places) {
        database.sql("""
                insert into programme.placing (session, cycle, room, hour, fixed)
                select session, :cycle, room, hour, fixed
                from unnest(:sessions, :rooms, :hours, :fixed) as p (session, room, hour, fixed)
                on conflict (session) do update set room = excluded.room, hour = excluded.hour, fixed = excluded.fixed""")
                .param("cycle", cycle)
                .param("sessions", places.keySet().toArray(Long[]::new))
                .param("rooms", places.values().stream().map(Place::room).toArray(Long[]::new))
                .param("hours", places.values().stream().map(Place::hour).toArray(Long[]::new))
                .param("fixed", places.values().stream().map(Place::fixed).toArray(Boolean[]::new))
                .update();
    }

    boolean remove(long cycle, long session) {
        return database.sql("delete from programme.placing where cycle = :cycle and session = :session")
                        .param("cycle", cycle)
                        .param("session", session)
                        .update()
                == 1;
    }
}
