package corridor.recommendations;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.recommendations.FollowUp.Told;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of follow-ups. */
@Repository
class FollowUpStore {

    private static final String ALL = "select f.* from recommendations.follow_up f where ";

    private final JdbcClient database;
    private final Sight sight;
    private final Clock clock;

    FollowUpStore(JdbcClient database, Sight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** Writes it, unless the organisation has told of this recommendation already. */
    Optional<Long> insert(long recommendation, long organisation, Told told, Set<String> audience) {
        return database.sql("""
                insert into recommendations.follow_up (recommendation, organisation, audience, told_at, what, language, by_when,
                    progress, named)
                values (:recommendation, :organisation, :audience, :now, :what, :language, :by_when, :progress, :named)
                on conflict do nothing returning id""")
                .param("recommendation", recommendation)
                .param("organisation", organisation)
                .param("audience", audience.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .params(columns(told))
                .query(Long.class)
                .optional();
    }

    /** Says it otherwise, if nobody did meanwhile. */
    boolean change(long id, int version, Told told, Set<String> audience) {
        return database.sql("""
                        update recommendations.follow_up set version = version + 1, audience = :audience, told_at = :now,
                            what = :what, language = :language, by_when = :by_when, progress = :progress, named = :named
                        where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("audience", audience.toArray(String[]::new))
                        .param("now", OffsetDateTime.now(clock))
                        .params(columns(told))
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> columns(Told told) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("what", told.what());
        columns.put("language", told.language().tag());
        columns.put("by_when", told.byWhen());
        columns.put("progress", told.progress());
        columns.put("named", told.named());
        return columns;
    }

    /** Those of these organisations on a recommendation. */
    List<FollowUp> of(Reader reader, long recommendation, Collection<Long> organisations) {
        return database.sql(ALL + Sight.of("f") + """
                 and f.recommendation = :recommendation and f.organisation = any(:organisations) and f.state = 'told'
                order by f.id""")
                .param("recommendation", recommendation)
                .param("organisations", organisations.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(this::followUp)
                .list();
    }

    /** Those whose organisations want to be named, the latest first. */
    List<FollowUp> named(Reader reader, long recommendation) {
        return database.sql(ALL + Sight.of("f") + """
                 and f.recommendation = :recommendation and f.state = 'told' and f.named order by f.told_at desc, f.id""")
                .param("recommendation", recommendation)
                .params(sight.parameters(reader))
                .query(this::followUp)
                .list();
    }

    /** How far those are that are not named, by progress and kind of organisation; whose they are is not read. */
    List<Counted> counted(long recommendation) {
        return database.sql("""
                select f.progress, o.kind, count(*) as number
                from recommendations.follow_up f join actors.organisation o on o.id = f.organisation
                where f.recommendation = :recommendation and f.state = 'told' and not f.named
                group by f.progress, o.kind order by f.progress, o.kind""")
                .param("recommendation", recommendation)
                .query((row, number) ->
                        new Counted(row.getString("progress"), row.getString("kind"), row.getInt("number")))
                .list();
    }

    /** What is told of these is told of that one; an organisation that told of both keeps what it told of that one. */
    void move(Collection<Long> from, long into) {
        database.sql("""
                update recommendations.follow_up f set recommendation = :into
                where f.id in (
                  select distinct on (organisation) id from recommendations.follow_up
                  where recommendation = any(:from) and state in ('told') and organisation not in (
                    select organisation from recommendations.follow_up where recommendation = :into and state in ('told'))
                  order by organisation, told_at desc)""")
                .param("into", into)
                .param("from", from.toArray(Long[]::new))
                .update();
    }

    List<FollowUp> lock(Collection<Long> ids) {
        return database.sql(ALL + "f.id = any(:ids) order by f.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::followUp)
                .list();
    }

    private FollowUp followUp(ResultSet row, int number) throws SQLException {
        return new FollowUp(
                row.getLong("id"),
                row.getLong("recommendation"),
                row.getLong("organisation"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                new Told(
                        row.getString("what"),
                        Language.of(row.getString("language")).orElse(Language.ENGLISH),
                        row.getObject("by_when", LocalDate.class),
                        row.getString("progress"),
                        row.getBoolean("named")));
    }

    /** So many of one progress and kind of organisation. */
    record Counted(String progress, String kind, int number) {}
}
