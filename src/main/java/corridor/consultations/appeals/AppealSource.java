package corridor.consultations.appeals;

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

/** What the index holds of calls to action, and what they are called. */
@Component
class AppealSource extends SearchTable implements RecordNames {

    private static final String QUERY = """
            select a.id, a.version, a.audience, a.release_at, a.consents_missing, a.cases, a.title,
              jsonb_build_array(a.text) as texts,
              jsonb_build_object('sort', array['appeal'], 'state', array[a.state]) as facets
            from consultations.appeal a""";

    private final AppealStore store;

    AppealSource(JdbcClient database, JsonMapper json, AppealStore store) {
        super(database, json, Appeal.KIND, List.of("sort", "state"), QUERY);
        this.store = store;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.find(reader, ids)
                .forEach(one -> names.put(one.id(), new Named(one.content().title(), one.url(), null)));
        return names;
    }
}
