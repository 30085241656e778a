package corridor.partnerships.agreements;

import corridor.search.SearchTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of agreements: what the world may read, and nothing else. */
@Component
class AgreementSource extends SearchTable {

    private static final String QUERY = """
            select f.agreement as id, f.version, f.audience, f.release_at, f.consents_missing, f.cases, f.content -> 'title' as title,
              jsonb_build_array(coalesce(f.content -> 'summary', '{}')) as texts, '{}' as facets
            from partnerships.agreement_front f""";

    AgreementSource(JdbcClient database, JsonMapper json) {
        super(database, json, Agreement.KIND, List.of(), QUERY);
    }
}
