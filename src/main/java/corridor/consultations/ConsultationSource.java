package corridor.consultations;

import corridor.search.SearchTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of consultations. */
@Component
class ConsultationSource extends SearchTable {

    private static final String QUERY = """
            select c.id, c.version, c.audience, c.release_at, c.consents_missing, c.cases, c.title,
              jsonb_build_array(c.text) || c.takeaways as texts,
              jsonb_build_object('sort', array['consultation'], 'state', array[c.state], 'cycle', array_remove(array[c.cycle::text], null)) as facets
            from consultations.consultation c""";

    ConsultationSource(JdbcClient database, JsonMapper json) {
        super(database, json, Consultation.KIND, List.of("sort", "state", "cycle"), QUERY);
    }
}
