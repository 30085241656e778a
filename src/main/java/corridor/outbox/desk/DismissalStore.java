package corridor.outbox.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has put their first steps away. */
@Repository
class DismissalStore {

    private final JdbcClient database;
    private final Clock clock;

    DismissalStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean dismissed(String actor) {
        return database.sql("select exists (select from outbox.dismissal where actor = :actor)")
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    void dismiss(String actor) {
        database.sql("insert into outbox.dismissal (actor, dismissed_at) values (:actor, :now) on conflict do nothing")
                .param("actor", actor)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void recall(String actor) {
        database.sql("delete from outbox.dismissal where actor = :actor")
                .param("actor", actor)
                .update();
    }
}
