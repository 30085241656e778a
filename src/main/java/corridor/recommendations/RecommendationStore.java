package corridor.recommendations;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.recommendations.Recommendation.Content;
import corridor.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table of recommendations. */
@Repository
class RecommendationStore {

    private static final String ALL = "select r.* from recommendations.recommendation r where ";
    private static final String SEEN = ALL + Sight.of("r") + " and ";

    private final JdbcClient database;
    private final Sight sight;
    private final JsonMapper json;

    RecommendationStore(JdbcClient database, Sight sight, JsonMapper json) {
        this.database = database;
        this.sight = sight;
        this.json = json;
    }

    Optional<Recommendation> find(Reader reader, String slug) {
        return database.sql(SEEN + "r.slug = :slug")
                .param("slug", slug)
                .params(sight.parameters(reader))
                .query(this::recommendation)
                .optional();
    }

    /** Those that this reader may see, by id. */
    Map<Long, Recommendation> find(Reader reader, Collection<Long> ids) {
        return database
                .sql(SEEN + "r.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .params(sight.parameters(reader))
                .query(this::recommendation)
                .list()
                .stream()
                .collect(Collectors.toMap(Recommendation::id, one -> one));
    }

    /** Those that stand or once stood in a cycle, drafts last. */
    List<Recommendation> in(Reader reader, long cycle) {
        return database.sql(SEEN + """
                r.state <> 'discarded' and (r.cycle = :cycle or exists (
                    select from recommendations.bearing b where b.recommendation = r.id and b.cycle = :cycle))
                order by r.number nulls last, r.id""")
                .param("cycle", cycle)
                .params(sight.parameters(reader))
                .query(this::recommendation)
                .list();
    }

    /** Those that came out of a session. */
    List<Recommendation> outOf(Reader reader, long session) {
        return database.sql(SEEN + "r.state <> 'discarded' and r.session = :session order by r.number nulls last, r.id")
                .param("session", session)
                .params(sight.parameters(reader))
                .query(this::recommendation)
                .list();
    }

    /** Those of a forum that are open, for one to be merged into. */
    List<Recommendation> open(Reader reader, long forum) {
        return database.sql(SEEN + "r.state = 'open' and r.forum = :forum order by r.number")
                .param("forum", forum)
                .params(sight.parameters(reader))
                .query(this::recommendation)
                .list();
    }

    List<Recommendation> lock(Collection<Long> ids) {
        return database.sql(ALL + "r.id = any(:ids) order by r.id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::recommendation)
                .list();
    }

    /** Whoever may see them: for telling those whom they concern, and for the index. */
    List<Recommendation> unseen(Collection<Long> ids) {
        return database.sql(ALL + "r.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::recommendation)
                .list();
    }

    Map<Long, Integer> versions() {
        return database
                .sql("select id, version from recommendations.recommendation where state <> 'discarded'")
                .query((row, number) -> Map.entry(row.getLong("id"), row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Recommendation recommendation(ResultSet row, int number) throws SQLException {
        return new Recommendation(
                row.getLong("id"),
                row.getString("slug"),
                Optional.ofNullable(row.getString("number")).orElse(""),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                list(row, "cases"),
                row.getLong("forum"),
                row.getLong("first_cycle"),
                row.getLong("cycle"),
                content(row),
                row.getInt("wording"),
                row.getObject("merged_into", Long.class),
                Set.of((Long[]) row.getArray("keepers").getArray()),
                Set.of(),
                list(row, "sources"));
    }

    private Content content(ResultSet row) throws SQLException {
        return new Content(
                json.readValue(row.getString("text"), LocalizedText.class),
                Arrays.asList(json.readValue(row.getString("addressees"), Addressee[].class)),
                list(row, "themes"),
                list(row, "objectives"),
                row.getObject("due", LocalDate.class),
                row.getObject("session", Long.class),
                row.getString("source"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
