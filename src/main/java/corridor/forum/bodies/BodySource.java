package corridor.forum.bodies;

import corridor.access.Reader;
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
class BodySource extends SearchTable implements RecordNames {

    private static final String QUERY = """
            select b.id, b.version, b.audience, b.release_at, b.consents_missing, b.cases, b.name as title,
              jsonb_build_array(b.mandate) as texts,
              jsonb_build_object('forum', array[b.forum::text], 'kind', array[b.kind]) as facets
            from forum.body b""";

    private final BodyStore store;

    BodySource(JdbcClient database, JsonMapper json, BodyStore store) {
        super(database, json, Body.KIND, List.of("forum", "kind"), QUERY);
        this.store = store;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.find(reader, ids).forEach(one -> names.put(one.id(), new Named(one.name(), one.url(), null)));
        return names;
    }
}
