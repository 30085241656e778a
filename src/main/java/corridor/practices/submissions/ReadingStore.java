package corridor.practices.submissions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What drafts took from files. */
@Repository
class ReadingStore {

    private final JdbcClient database;
    private final Clock clock;

    ReadingStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Reading reading) {
        database.sql("""
                insert into practices.reading (practice, file_name, document, fields, leftover, cut, read_at)
                values (:practice, :name, :document, :fields, :leftover, :cut, :now)""")
                .param("practice", reading.practice())
                .param("name", reading.fileName())
                .param("document", reading.document())
                .param("fields", reading.fields().toArray(String[]::new))
                .param("leftover", reading.leftover())
                .param("cut", reading.cut())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Reading> find(long practice) {
        return database.sql("select * from practices.reading where practice = :practice")
                .param("practice", practice)
                .query((row, number) -> new Reading(
                        row.getLong("practice"),
                        row.getString("file_name"),
                        row.getLong("document"),
                        Set.of((String[]) row.getArray("fields").getArray()),
                        row.getString("leftover"),
                        row.getBoolean("cut")))
                .optional();
    }

    /** These fields have been looked through. */
    void look(long practice, Collection<String> fields) {
        database.sql("""
                update practices.reading
                set fields = array(select field from unnest(fields) as field where field <> all(:fields::text[]))
                where practice = :practice and fields && :fields::text[]""")
                .param("practice", practice)
                .param("fields", fields.toArray(String[]::new))
                .update();
    }

    void remove(Collection<Long> practices) {
        database.sql("delete from practices.reading where practice = any(:practices)")
                .param("practices", practices.toArray(Long[]::new))
                .update();
    }
}
