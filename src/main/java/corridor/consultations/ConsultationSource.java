package corridor.consultations;

import corridor.search.SearchRecord;
import corridor.search.SearchSource;
import corridor.search.SearchTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of consultations. */
@Component
class ConsultationSource implements SearchSource {

    private static final String QUERY = """
            select c.id, c.version, c.audience, c.release_at, c.consents_missing, c.cases, c.title,
              jsonb_build_array(c.text) || c.takeaways as texts,
              jsonb_build_object('sort', array['consultation'], 'state', array[c.state], 'cycle', array_remove(array[c.cycle::text], null)) as facets
            from consultations.consultation c""";

    private final SearchTable table;

    ConsultationSource(JdbcClient database, JsonMapper json) {
        this.table = new SearchTable(database, json, Consultation.KIND, QUERY);
    }

    @Override
    public String kind() {
        return Consultation.KIND;
    }

    @Override
    public List<String> facets() {
        return List.of("sort", "state", "cycle");
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
