package corridor.exchange.assistance;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table of experts. States are written by the workflow alone. */
@Repository
class ExpertStore {

    private static final String ALL =
            "select e.*, p.name from exchange.expert e join actors.person p on p.id = e.person where ";
    private static final int MOST = 200;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Sight sight;

    ExpertStore(JdbcClient database, JsonMapper json, Sight sight) {
        this.database = database;
        // a field that a newer version wrote is passed over, so that its records can be read
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.sight = sight;
    }

    /** None where this person has a place already. */
    Optional<Long> insert(long person, ExpertContent content) {
        return database.sql("""
                insert into exchange.expert as e (audience, person, content) values (:audience, :person, :content::jsonb)
                on conflict do nothing returning id""")
                .param("audience", new String[] {Audience.person(person)})
                .param("person", person)
                .param("content", json.writeValueAsString(content))
                .query(Long.class)
                .optional();
    }

    void replace(long id, ExpertContent content, Set<String> audience) {
        database.sql("""
                update exchange.expert set version = version + 1, content = :content::jsonb, audience = :audience
                where id = :id""")
                .param("id", id)
                .param("content", json.writeValueAsString(content))
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    /** What one said is gone; that one helped stays. */
    void forget(long id) {
        database.sql("update exchange.expert set content = :content::jsonb where id = :id")
                .param("id", id)
                .param("content", json.writeValueAsString(ExpertContent.nothing()))
                .update();
    }

    List<Expert> lock(Collection<Long> ids) {
        return database.sql(ALL + "e.id = any(:ids) order by e.id for update of e")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::expert)
                .list();
    }

    List<Expert> unseen(Collection<Long> ids) {
        return database.sql(ALL + "e.id = any(:ids) order by e.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::expert)
                .list();
    }

    Optional<Expert> ofPerson(long person) {
        return database.sql(ALL + "e.person = :person and e.state <> 'left'")
                .param("person", person)
                .query(this::expert)
                .optional();
    }

    Optional<Expert> find(Reader reader, long id) {
        return seen(reader, " and e.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Those listed who have this ability and this language, if any are asked for. */
    List<Expert> listed(Reader reader, String capability, String language) {
        return seen(
                reader,
                " and e.state = 'listed'"
                        + " and (:capability = '' or jsonb_exists(e.content->'capabilities', :capability))"
                        + " and (:language = '' or jsonb_exists(e.content->'languages', :language))"
                        + " order by e.state_since desc, e.id limit " + MOST,
                Map.of("capability", capability, "language", language));
    }

    /** Those listed: with the most of the abilities that are asked for first, then of the themes, then of the languages. */
    List<Expert> fitting(Reader reader, RequestContent asked) {
        return seen(
                reader,
                " and e.state = 'listed' order by " + shared("capabilities") + " desc, " + shared("themes") + " desc, "
                        + shared("languages") + " desc, e.state_since desc, e.id limit " + MOST,
                Map.of(
                        "capabilities",
                        asked.capabilities().toArray(String[]::new),
                        "themes",
                        asked.themes().toArray(String[]::new),
                        "languages",
                        asked.languages().toArray(String[]::new)));
    }

    private static String shared(String field) {
        return "(select count(*) from jsonb_array_elements_text(e.content->'" + field + "') said where said = any(:"
                + field + "))";
    }

    List<Expert> waiting(Reader reader) {
        return seen(reader, " and e.state = 'applied' order by e.state_since limit " + MOST, Map.of());
    }

    private List<Expert> seen(Reader reader, String which, Map<String, Object> parameters) {
        return database.sql(ALL + Sight.of("e") + which)
                .params(sight.parameters(reader))
                .params(parameters)
                .query(this::expert)
                .list();
    }

    List<Long> endedBefore(LocalDate day) {
        return database.sql("select id from exchange.expert where state = 'listed' and until < :day")
                .param("day", day)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private Expert expert(ResultSet row, int number) throws SQLException {
        Date until = row.getDate("until");
        return new Expert(
                row.getLong("id"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                row.getLong("person"),
                row.getString("name"),
                (ExpertContent)
                        ExpertContent.SHAPE.whole(json.readValue(row.getString("content"), ExpertContent.class)),
                until == null ? null : until.toLocalDate(),
                row.getString("reason"));
    }
}
