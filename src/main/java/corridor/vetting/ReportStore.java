package corridor.vetting;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of reports. */
@Repository
class ReportStore {

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    ReportStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Writes it, unless the very same waits already. Returns its id if it was written. */
    Optional<Long> insert(Moderated.Item item, String reporter, String concern, String message) {
        return database.sql("""
                insert into vetting.report (subject_kind, subject, title, url, organisations, created_at, reporter, concern,
                    message)
                values (:kind, :subject, :title::jsonb, :url, :organisations, :now, :reporter, :concern, :message)
                on conflict do nothing returning id""")
                .param("kind", item.reference().kind())
                .param("subject", item.reference().id())
                .param("title", json.writeValueAsString(item.title()))
                .param("url", item.url())
                .param("organisations", item.organisations().toArray(Long[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("reporter", reporter)
                .param("concern", concern)
                .param("message", message)
                .query(Long.class)
                .optional();
    }

    List<Report> lock(Collection<Long> ids) {
        return database.sql("select * from vetting.report where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::report)
                .list();
    }

    Optional<Report> find(Reader reader, long id) {
        return database.sql("select r.* from vetting.report r where r.id = :id and " + Sight.of("r"))
                .param("id", id)
                .params(sight.parameters(reader))
                .query(this::report)
                .optional();
    }

    /** Those that this reader may see: what waits first, then the newest. */
    Slice<Report> list(Reader reader, int page, int size) {
        return new Slice<>(
                database.sql("""
                        select r.* from vetting.report r where %s
                        order by r.state not in ('open', 'held', 'appealed'), r.id desc limit :size offset :skipped""".formatted(Sight.of("r")))
                        .params(sight.parameters(reader))
                        .param("size", size)
                        .param("skipped", (long) (page - 1) * size)
                        .query(this::report)
                        .list(),
                page,
                size,
                database.sql("select count(*) from vetting.report r where " + Sight.of("r"))
                        .params(sight.parameters(reader))
                        .query(Long.class)
                        .single());
    }

    long countWaiting(Reader reader) {
        return database.sql("select count(*) from vetting.report r where r.state in ('open', 'appealed') and "
                        + Sight.of("r"))
                .params(sight.parameters(reader))
                .query(Long.class)
                .single();
    }

    private Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getLong("id"),
                new Reference(row.getString("subject_kind"), row.getLong("subject")),
                json.readValue(row.getString("title"), LocalizedText.class),
                row.getString("url"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                Set.of((Long[]) row.getArray("organisations").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getString("concern"),
                row.getString("message"),
                row.getString("reason"),
                row.getString("appeal"));
    }
}
