package corridor.accounts;

import corridor.accounts.SignIn.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {

    private final JdbcClient database;
    private final Clock clock;

    SignInStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The same statement whether there is such a person or not, so that its time tells nothing. */
    void insert(long person, Kind kind, String device) {
        database.sql("""
                insert into accounts.sign_in (person, at, kind, device)
                select id, :now, :kind, :device from actors.person where id = :person""")
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.code())
                .param("device", device)
                .update();
    }

    /** The latest first. */
    List<SignIn> of(long person, int most) {
        return database.sql("""
                select at, kind, device from accounts.sign_in where person = :person order by at desc, id desc limit :most""")
                .param("person", person)
                .param("most", most)
                .query((row, number) -> new SignIn(
                        row.getTimestamp("at").toInstant(), Kind.of(row.getString("kind")), row.getString("device")))
                .list();
    }

    int removeBefore(Instant day) {
        return database.sql("delete from accounts.sign_in where at < :day")
                .param("day", day.atOffset(ZoneOffset.UTC))
                .update();
    }
}
