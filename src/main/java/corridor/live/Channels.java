package corridor.live;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of those who change what others look at. */
@Service
public class Channels {

    static final String TOPIC = "live";

    private final JdbcClient database;

    Channels(JdbcClient database) {
        this.database = database;
    }

    /**
     * Announces a change with the caller's transaction; if that is rolled back, nobody hears of it. Nothing but the name and
     * the number travels.
     *
     * @param channel such as {@code session:12}
     * @param number higher than that of the change before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String channel, long number) {
        database.sql("select pg_notify(:topic, :message)")
                .param("topic", TOPIC)
                .param("message", channel + " " + number)
                .query((row, count) -> 0)
                .list();
    }
}
