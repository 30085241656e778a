package corridor.forum.bodies;

import corridor.access.Reader;
import corridor.search.SearchRecord;
import corridor.search.SearchSource;
import corridor.search.SearchTable;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of bodies, and what they are called. */
@Component
class BodySource implements SearchSource, RecordNames {

    private static final String QUERY = """
            select b.id, b.version, b.audience, b.release_at, b.consents_missing, b.cases, b.name as title,
              jsonb_build_array(b.mandate) as texts,
              jsonb_build_object('forum', array[b.forum::text], 'kind', array[b.kind]) as facets
            from forum.body b""";

    private final SearchTable table;
    private final BodyStore store;

    BodySource(JdbcClient database, JsonMapper json, BodyStore store) {
        this.table = new SearchTable(database, json, Body.KIND, QUERY);
        this.store = store;
    }

    @Override
    public String kind() {
        return Body.KIND;
    }

    @Override
    public List<String> facets() {
        return List.of("forum", "kind");
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

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.find(reader, ids).forEach(one -> names.put(one.id(), new Named(one.name(), one.url(), null)));
        return names;
    }
}
