package corridor.forum.updates;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.LocalizedText;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of updates. They are seen with the cycle that is told and the forum that tells. */
@Repository
class RegionalUpdateStore {

    private static final String SEEN = """
            select u.* from forum.regional_update u join forum.forum f on f.id = u.forum join forum.cycle c on c.id = u.cycle where
            """ + Sight.of("u") + " and " + Sight.of("f") + " and " + Sight.of("c");

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;
    private final Clock clock;

    RegionalUpdateStore(JdbcClient database, Sight sight, JsonMapper json, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.json = json;
        this.clock = clock;
    }

    /** Nothing where that forum has told this cycle already. */
    Optional<Long> insert(Reader reader, long forum, long cycle, LocalizedText text) {
        return database.sql("""
                insert into forum.regional_update (audience, forum, cycle, text, made_by, made_at)
                values (:audience, :forum, :cycle, :text::jsonb, :by, :now) on conflict (forum, cycle) do nothing returning id""")
                .param("audience", new String[] {Audience.PUBLIC})
                .param("forum", forum)
                .param("cycle", cycle)
                .param("text", json.writeValueAsString(text))
                .param("by", reader.actor())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    boolean change(Reader reader, long id, int version, LocalizedText text) {
        return database.sql("""
                        update forum.regional_update set version = version + 1, text = :text::jsonb, made_by = :by, made_at = :now
                        where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("text", json.writeValueAsString(text))
                        .param("by", reader.actor())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean remove(long id, int version) {
        return database.sql("delete from forum.regional_update where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What a cycle was told. */
    List<RegionalUpdate> of(Reader reader, long cycle) {
        return seen(reader, " and u.cycle = :cycle order by u.made_at desc, u.id", Map.of("cycle", cycle));
    }

    /** What a forum told. */
    List<RegionalUpdate> by(Reader reader, long forum) {
        return seen(reader, " and u.forum = :forum order by u.made_at desc, u.id", Map.of("forum", forum));
    }

    private List<RegionalUpdate> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(SEEN + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .query((row, number) -> new RegionalUpdate(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getLong("forum"),
                        row.getLong("cycle"),
                        json.readValue(row.getString("text"), LocalizedText.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
