package corridor.calls;

import corridor.search.SearchRecord;
import corridor.search.SearchSource;
import corridor.search.SearchTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of calls. */
@Component
class CallSource implements SearchSource {

    private static final String QUERY = """
            select c.id, c.version, c.audience, c.release_at, c.consents_missing, c.cases, c.title, jsonb_build_array(c.text) as texts,
              jsonb_build_object('state', array[c.state], 'kind', array[c.kind]) as facets
            from calls.call c""";

    private final SearchTable table;

    CallSource(JdbcClient database, JsonMapper json) {
        this.table = new SearchTable(database, json, Call.KIND, QUERY);
    }

    @Override
    public String kind() {
        return Call.KIND;
    }

    @Override
    public List<String> facets() {
        return List.of("state", "kind");
    }

    @Override
    public List<String> orders() {
        return List.of();
    }

    @Override
    public Map<Long, Integer> versions() {
        return table.versions();
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return table.load(ids);
    }
}
