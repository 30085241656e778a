package corridor.operations;

import corridor.archives.Backups;
import corridor.database.DataFolder;
import corridor.search.SearchIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this installation consists of, as it is now. */
@Repository
class Installation {

    private final JdbcClient database;
    private final SearchIndex index;
    private final Backups backups;
    private final DataFolder folder;

    Installation(JdbcClient database, SearchIndex index, Backups backups, DataFolder folder) {
        this.database = database;
        this.index = index;
        this.backups = backups;
        this.folder = folder;
    }

    Facts facts() {
        SearchIndex.Extent extent = index.extent();
        Instant backup = backups.latest().orElse(null);
        return database.sql("""
                select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                  (select count(*) from audit.entry) as entries, (select count(*) from audit.unsealed) as unsealed,
                  (select max(sealed) from audit.batch) as sealed,
                  (select count(*) from audit.finding where cardinality(violations) > 0) as broken,
                  (select count(*) from jobs.task where picked) as running,
                  (select count(*) from jobs.task where not picked and execution_time < now()) as due,
                  (select count(*) from jobs.task where consecutive_failures > 0) as failing,
                  (select count(*) from outbox.letter where claimed_at is null and given_up_at is null) as waiting,
                  (select count(*) from outbox.letter where given_up_at is not null
                    or claimed_at < now() - interval '10 minutes' and sent_at is null) as lost,
                  (select count(*) from event_publication where completion_date is null) as pending""")
                .query((row, number) -> facts(row, extent, backup))
                .single();
    }

    private Facts facts(ResultSet row, SearchIndex.Extent extent, @Nullable Instant backup) throws SQLException {
        Timestamp sealed = row.getTimestamp("sealed");
        return new Facts(
                version(),
                Runtime.version().toString(),
                row.getString("version"),
                row.getLong("bytes"),
                extent.records(),
                extent.bytes(),
                row.getLong("pending") + index.waiting(),
                row.getLong("entries"),
                row.getLong("unsealed"),
                sealed == null ? null : sealed.toInstant(),
                row.getLong("broken"),
                row.getLong("running"),
                row.getLong("due"),
                row.getLong("failing"),
                row.getLong("waiting"),
                row.getLong("lost"),
                backup,
                folder.path().toFile().getUsableSpace());
    }

    private static String version() {
        String version = Installation.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    /**
     * How it fares.
     *
     * @param version Corridor's; 0 where it was not built as a whole
     * @param pendingEvents changes that are told of but not followed yet: by the index, for one
     * @param sealed when the journal was sealed last
     * @param broken how many invariants did not hold when they were checked last
     * @param due how many jobs could run and do not yet
     * @param failing how many jobs failed when they ran last
     * @param lettersLost letters that were given up, and those of which nobody knows whether they went out
     * @param backup when one was taken last
     */
    record Facts(
            String version,
            String java,
            String database,
            long databaseBytes,
            long indexRecords,
            long indexBytes,
            long pendingEvents,
            long entries,
            long unsealed,
            @Nullable Instant sealed,
            long broken,
            long running,
            long due,
            long failing,
            long lettersWaiting,
            long lettersLost,
            @Nullable Instant backup,
            long diskFree) {}
}
