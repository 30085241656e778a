package corridor.calls;

import corridor.search.SearchTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of calls. */
@Component
class CallSource extends SearchTable {

    private static final String QUERY = """
            select c.id, c.version, c.audience, c.release_at, c.consents_missing, c.cases, c.title, jsonb_build_array(c.text) as texts,
              jsonb_build_object('state', array[c.state], 'kind', array[c.kind]) as facets
            from calls.call c""";

    CallSource(JdbcClient database, JsonMapper json) {
        super(database, json, Call.KIND, List.of("state", "kind"), QUERY);
    }
}
