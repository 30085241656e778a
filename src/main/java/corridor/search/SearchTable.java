package corridor.search;

import corridor.search.SearchRecord.Visibility;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kind of record that is indexed as one query tells it. The query gives {@code id}, {@code version}, the four facts of the rule of
 * sight, {@code title}, {@code texts} (an array of localized texts) and {@code facets} (an array of values by facet); or {@code id} and
 * {@code version} alone, where an area reads its own records to say the rest.
 */
public class SearchTable implements SearchSource {

    private final JdbcClient database;
    private final JsonMapper json;
    private final String kind;
    private final List<String> facets;
    private final List<String> orders;
    private final String query;

    /** @param query a constant of the module, never what somebody typed */
    protected SearchTable(JdbcClient database, JsonMapper json, String kind, List<String> facets, String query) {
        this(database, json, kind, facets, List.of(), query);
    }

    protected SearchTable(
            JdbcClient database, JsonMapper json, String kind, List<String> facets, List<String> orders, String query) {
        this.database = database;
        this.json = json;
        this.kind = kind;
        this.facets = facets;
        this.orders = orders;
        this.query = query;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final List<String> facets() {
        return facets;
    }

    @Override
    public final List<String> orders() {
        return orders;
    }

    @Override
    public final Map<Long, Integer> versions() {
        Map<Long, Integer> versions = new HashMap<>();
        database.sql("select r.id, r.version from (" + query + ") r")
                .query((row, number) -> versions.put(row.getLong("id"), row.getInt("version")))
                .list();
        return versions;
    }

    /** Under no names but their own. */
    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return database.sql("select r.* from (" + query + ") r where r.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::record)
                .list();
    }

    private SearchRecord record(ResultSet row, int number) throws SQLException {
        OffsetDateTime release = row.getObject("release_at", OffsetDateTime.class);
        return new SearchRecord(
                new Reference(kind, row.getLong("id")),
                row.getInt("version"),
                new Visibility(
                        Set.of((String[]) row.getArray("audience").getArray()),
                        release == null ? null : release.toInstant(),
                        row.getInt("consents_missing"),
                        List.of((String[]) row.getArray("cases").getArray())),
                json.readValue(row.getString("title"), LocalizedText.class),
                LocalizedText.together(List.of(json.readValue(row.getString("texts"), LocalizedText[].class))),
                Map.of(),
                json.readValue(row.getString("facets"), new TypeReference<Map<String, List<String>>>() {}),
                Map.of());
    }
}
