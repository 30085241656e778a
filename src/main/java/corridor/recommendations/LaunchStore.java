package corridor.recommendations;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of launches. */
@Repository
class LaunchStore {

    private static final String ALL = "select l.* from recommendations.launch l where ";
    private static final String SEEN = ALL + Sight.of("l");

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    LaunchStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    long insert(long cycle, LaunchDraft draft) {
        CountryCode country = draft.country();
        YearMonth month = draft.month();
        return database.sql("""
                insert into recommendations.launch (audience, created_at, cycle, organisation, country, title, launched, month,
                  inferred, source)
                values (:audience, :now, :cycle, :organisation, :country, :title::jsonb, :launched, :month, :inferred, :source)
                returning id""")
                .param("audience", new String[] {Audience.PUBLIC})
                .param("now", OffsetDateTime.now(clock))
                .param("cycle", cycle)
                .param("organisation", draft.organisation())
                .param("country", country == null ? null : country.value())
                .param("title", json.writeValueAsString(draft.title()))
                .param("launched", draft.launched())
                .param("month", month == null ? null : month.toString())
                .param("inferred", draft.inferred())
                .param("source", draft.source())
                .query(Long.class)
                .single();
    }

    Optional<Launch> find(Reader reader, long id) {
        return database.sql(SEEN + " and l.id = :id")
                .param("id", id)
                .params(sight.parameters(reader))
                .query(this::launch)
                .optional();
    }

    /** A page of all, the latest first. */
    Slice<Launch> list(Reader reader, int page, int size) {
        return new Slice<>(
                database.sql(SEEN + " order by l.cycle desc, l.id desc limit :size offset :skipped")
                        .params(sight.parameters(reader))
                        .param("size", size)
                        .param("skipped", (long) (page - 1) * size)
                        .query(this::launch)
                        .list(),
                page,
                size,
                database.sql("select count(*) from recommendations.launch l where " + Sight.of("l"))
                        .params(sight.parameters(reader))
                        .query(Long.class)
                        .single());
    }

    List<Launch> in(Reader reader, long cycle) {
        return database.sql(SEEN + " and l.cycle = :cycle order by l.id")
                .param("cycle", cycle)
                .params(sight.parameters(reader))
                .query(this::launch)
                .list();
    }

    /** Those of earlier cycles that have not reported and were not asked before this one, with somebody to ask. */
    List<Long> unasked(long cycle, Collection<Long> earlier) {
        return database.sql("""
                select id from recommendations.launch
                where cycle = any(:earlier) and state in ('launched', 'asked') and organisation is not null
                  and asked_cycle is distinct from :cycle order by id""")
                .param("cycle", cycle)
                .param("earlier", earlier.toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    List<Launch> lock(Collection<Long> ids) {
        return database.sql(ALL + "l.id = any(:ids) order by l.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::launch)
                .list();
    }

    List<Launch> unseen(Collection<Long> ids) {
        return database.sql(ALL + "l.id = any(:ids) order by l.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::launch)
                .list();
    }

    private Launch launch(ResultSet row, int number) throws SQLException {
        String country = row.getString("country");
        String month = row.getString("month");
        return new Launch(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getLong("cycle"),
                row.getObject("organisation", Long.class),
                country == null ? null : new CountryCode(country),
                json.readValue(row.getString("title"), LocalizedText.class),
                row.getObject("launched", LocalDate.class),
                month == null ? null : YearMonth.parse(month),
                row.getBoolean("inferred"),
                row.getObject("asked_cycle", Long.class),
                row.getString("report"),
                Language.of(row.getString("report_language")).orElse(Language.ENGLISH),
                row.getString("reason"),
                row.getString("source"));
    }
}
