package corridor.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UseStore {

    /** Of those to be told or closed, so many at a time. */
    static final int ROUND = 200;

    private final JdbcClient database;

    UseStore(JdbcClient database) {
        this.database = database;
    }

    /** Those who have not used their account since then and were not told yet. From now on they count as told. */
    List<Long> remind(Instant usedBefore, Instant now) {
        return database.sql("""
                insert into accounts.use (person, used_at, reminded_at)
                select p.id, p.created_at, :now from actors.person p left join accounts.use u on u.person = p.id
                where p.closed_at is null and coalesce(u.used_at, p.created_at) < :before and u.reminded_at is null
                order by p.id limit :round
                on conflict (person) do update set reminded_at = excluded.reminded_at
                returning person""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", usedBefore.atOffset(ZoneOffset.UTC))
                .param("round", ROUND)
                .query((row, number) -> row.getLong("person"))
                .list();
    }

    /** Those who were told before then and have not come since, from a number on. */
    List<Long> toldBefore(Instant told, long after) {
        return database.sql("""
                select u.person from accounts.use u join actors.person p on p.id = u.person
                where p.closed_at is null and u.reminded_at < :told and u.person > :after
                order by u.person limit :round""")
                .param("told", told.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("round", ROUND)
                .query((row, number) -> row.getLong("person"))
                .list();
    }
}
