package corridor.access;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of a module that are one organisation's business alone, with ids that somebody might guess. */
@FunctionalInterface
public interface ForeignRecords {

    /**
     * Inserts one of each kind.
     *
     * @param word stands in each of them
     * @return their ids, by kind
     */
    Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number);
}
