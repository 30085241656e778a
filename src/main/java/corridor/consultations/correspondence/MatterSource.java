package corridor.consultations.correspondence;

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

/** What the index holds of correspondence, and what they are called. */
@Component
class MatterSource extends SearchTable implements RecordNames {

    private static final String QUERY = """
            select m.id, m.version, m.audience, m.release_at, m.consents_missing, m.cases, m.title,
              (select coalesce(jsonb_agg(s.text order by s.number), '[]') from consultations.matter_step s where s.matter = m.id) as texts,
              jsonb_build_object('sort', array['matter'], 'state', array[m.state]) as facets
            from consultations.matter m""";

    private final MatterStore store;

    MatterSource(JdbcClient database, JsonMapper json, MatterStore store) {
        super(database, json, Matter.KIND, List.of("sort", "state"), QUERY);
        this.store = store;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.find(reader, ids).forEach(one -> names.put(one.id(), new Named(one.title(), one.url(), null)));
        return names;
    }
}
