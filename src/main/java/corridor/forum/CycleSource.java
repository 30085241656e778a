package corridor.forum;

import corridor.search.SearchRecord;
import corridor.search.SearchTable;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of cycles. */
@Component
class CycleSource extends SearchTable {

    private static final String QUERY = """
            select c.id, c.version, c.audience, c.release_at, c.consents_missing, c.cases, c.title,
              jsonb_build_array(c.theme, c.vision, case when c.place is null then '{}' else jsonb_build_object('en', c.place) end)
                || (select coalesce(jsonb_agg(one -> 'title'), '[]') from jsonb_array_elements(c.themes) one) as texts,
              jsonb_build_object('forum', array[c.forum::text], 'state', array[c.state], 'country', array_remove(array[c.host_country], null),
                'year', array_remove(array[coalesce(extract(year from c.starts)::int, c.year)::text], null),
                'theme', array(select one ->> 'term' from jsonb_array_elements(c.themes) one where one ->> 'term' is not null)) as facets
            from forum.cycle c""";

    private final TermNames terms;

    CycleSource(JdbcClient database, JsonMapper json, TermNames terms) {
        super(database, json, Cycle.KIND, List.of("forum", "state", "year", "country", "theme"), QUERY);
        this.terms = terms;
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return super.load(ids).stream().map(terms::named).toList();
    }
}
