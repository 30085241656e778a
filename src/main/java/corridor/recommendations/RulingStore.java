package corridor.recommendations;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of decisions, of stays in cycles, and of wordings. */
@Repository
class RulingStore {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    RulingStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The id of the decision that is about to be written. */
    long next() {
        return database.sql("select nextval(pg_get_serial_sequence('recommendations.ruling', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(Reader reader, long id, long cycle, String kind, Ruling ruling, Collection<Long> recommendations) {
        database.sql("""
                with ruling as (
                  insert into recommendations.ruling (id, cycle, kind, body, day, text, made_at, made_by)
                  values (:id, :cycle, :kind, :body, :day, :text::jsonb, :now, :by) returning id)
                insert into recommendations.ruled (recommendation, ruling)
                select one.id, ruling.id from ruling, unnest(:recommendations) as one (id)""")
                .param("id", id)
                .param("cycle", cycle)
                .param("kind", kind)
                .param("body", ruling.body())
                .param("day", ruling.day())
                .param("text", json.writeValueAsString(ruling.why()))
                .param("now", OffsetDateTime.now(clock))
                .param("by", reader.actor())
                .param("recommendations", recommendations.toArray(Long[]::new))
                .update();
    }

    /** That they stand in a cycle from now on, with the day that they have now. */
    void stay(Collection<Long> recommendations, String how, long ruling) {
        database.sql("""
                insert into recommendations.bearing (recommendation, cycle, due, how, ruling, made_at)
                select id, cycle, due, :how, :ruling, :now from recommendations.recommendation where id = any(:ids)""")
                .param("how", how)
                .param("ruling", ruling)
                .param("now", OffsetDateTime.now(clock))
                .param("ids", recommendations.toArray(Long[]::new))
                .update();
    }

    List<Made> rulings(long recommendation) {
        return database.sql("""
                select g.* from recommendations.ruled d join recommendations.ruling g on g.id = d.ruling
                where d.recommendation = :id order by g.id""").param("id", recommendation).query(this::made).list();
    }

    private Made made(ResultSet row, int number) throws SQLException {
        return new Made(
                row.getLong("id"),
                row.getLong("cycle"),
                row.getString("kind"),
                new Ruling(
                        row.getString("body"),
                        row.getObject("day", LocalDate.class),
                        json.readValue(row.getString("text"), LocalizedText.class)));
    }

    List<Bearing> bearings(Collection<Long> recommendations) {
        return database.sql("""
                select * from recommendations.bearing where recommendation = any(:ids) order by recommendation, made_at, ruling nulls first""")
                .param("ids", recommendations.toArray(Long[]::new))
                .query((row, number) -> new Bearing(
                        row.getLong("recommendation"),
                        row.getLong("cycle"),
                        row.getObject("due", LocalDate.class),
                        row.getString("how"),
                        row.getObject("ruling", Long.class)))
                .list();
    }

    /** Each text that it had, the latest first. */
    List<Wording> wordings(long recommendation) {
        return database.sql("select * from recommendations.wording where recommendation = :id order by number desc")
                .param("id", recommendation)
                .query((row, number) -> new Wording(
                        row.getInt("number"),
                        json.readValue(row.getString("text"), LocalizedText.class),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** A decision that was made. */
    record Made(long id, long cycle, String kind, Ruling ruling) {}

    /**
     * That a recommendation stood in a cycle.
     *
     * @param how issued or carried
     */
    record Bearing(
            long recommendation,
            long cycle,
            @Nullable LocalDate due,
            String how,
            @Nullable Long ruling) {}

    /** A text that it had, from when on, and why it got that. */
    record Wording(int number, LocalizedText text, Instant from, String reason) {}
}
