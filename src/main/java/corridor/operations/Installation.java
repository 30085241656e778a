package corridor.operations;

import corridor.search.SearchIndex;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this installation consists of, as it is now. */
@Repository
class Installation {

    private final JdbcClient database;
    private final SearchIndex index;

    Installation(JdbcClient database, SearchIndex index) {
        this.database = database;
        this.index = index;
    }

    Facts facts() {
        SearchIndex.Extent extent = index.extent();
        return database.sql("""
                select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                  (select count(*) from audit.entry) as entries, (select count(*) from audit.unsealed) as unsealed,
                  (select max(sealed) from audit.batch) as sealed,
                  (select count(*) from jobs.task where picked) as running,
                  (select count(*) from jobs.task where consecutive_failures > 0) as failing""")
                .query((row, number) -> {
                    java.sql.Timestamp sealed = row.getTimestamp("sealed");
                    return new Facts(
                            version(),
                            Runtime.version().toString(),
                            row.getString("version"),
                            row.getLong("bytes"),
                            extent.records(),
                            extent.bytes(),
                            row.getLong("entries"),
                            row.getLong("unsealed"),
                            sealed == null ? null : sealed.toInstant(),
                            row.getLong("running"),
                            row.getLong("failing"));
                })
                .single();
    }

    private static String version() {
        String version = Installation.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    /**
     * How it fares.
     *
     * @param version Corridor's; 0 where it was not built as a whole
     * @param sealed when the journal was sealed last
     * @param failing how many jobs failed when they ran last
     */
    record Facts(
            String version,
            String java,
            String database,
            long databaseBytes,
            long indexRecords,
            long indexBytes,
            long entries,
            long unsealed,
            @Nullable Instant sealed,
            long running,
            long failing) {}
}
