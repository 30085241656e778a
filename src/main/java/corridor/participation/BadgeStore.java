package corridor.participation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of badges, of what people need, and of who came when. */
@Repository
class BadgeStore {

    private final JdbcClient database;
    private final Clock clock;

    BadgeStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives each of these a badge, unless it has one. */
    void give(Map<Long, String> codes) {
        List<Map.Entry<Long, String>> entries = List.copyOf(codes.entrySet());
        database.sql("""
                insert into participation.badge (registration, code, made_at)
                select registration, code, :now from unnest(:ids, :codes) as given (registration, code)
                on conflict (registration) do nothing""")
                .param("ids", entries.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param("codes", entries.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Map<Long, String> of(Collection<Long> registrations) {
        return database
                .sql("select registration, code from participation.badge where registration = any(:ids)")
                .param("ids", registrations.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong("registration"), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose badges of a cycle these are. */
    Map<String, Long> holders(long cycle, Collection<String> codes) {
        return database
                .sql("""
                select b.code, b.registration
                from participation.badge b join participation.registration r on r.id = b.registration
                where r.cycle = :cycle and b.code = any(:codes) and r.state in ('confirmed', 'attended')""")
                .param("cycle", cycle)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("code"), row.getLong("registration")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Notes who came; each note counts once, however often it arrives. Returns the notes that are new. */
    Set<UUID> note(List<Came> came, String by) {
        return Set.copyOf(database.sql("""
                insert into participation.check_in (id, registration, came_at, arrived_at, made_by)
                select id, registration, came_at, :now, :by
                from unnest(:ids::uuid[], :registrations, :times::timestamptz[]) as came (id, registration, came_at)
                on conflict (id) do nothing returning id""")
                .param("ids", came.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .param("registrations", came.stream().map(Came::registration).toArray(Long[]::new))
                .param("times", came.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(UUID.class)
                .list());
    }

    void need(long registration, String sealed) {
        database.sql("""
                insert into participation.need (registration, sealed) values (:registration, :sealed)
                on conflict (registration) do update set sealed = excluded.sealed""")
                .param("registration", registration)
                .param("sealed", sealed)
                .update();
    }

    void noNeed(long registration) {
        database.sql("delete from participation.need where registration = :registration")
                .param("registration", registration)
                .update();
    }

    Optional<String> needOf(long registration) {
        return database.sql("select sealed from participation.need where registration = :registration")
                .param("registration", registration)
                .query(String.class)
                .optional();
    }

    /** Somebody came at a time; the note has an id of its own. */
    record Came(UUID id, long registration, OffsetDateTime at) {}
}
