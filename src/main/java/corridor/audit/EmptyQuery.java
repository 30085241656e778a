package corridor.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds as long as a query finds nothing. It gives one column, a sentence for each violation; {@code :now} is the time.
 *
 * @param query a constant of the module
 */
public record EmptyQuery(JdbcClient database, Clock clock, String name, String query) implements Invariant {

    private static final int MOST = 20;

    @Override
    public List<String> violations() {
        return database.sql("select sentence from (" + query + ") broken (sentence) order by 1 limit " + MOST)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
