package corridor.forum.sessions;

import corridor.forum.TermNames;
import corridor.search.SearchRecord;
import corridor.search.SearchTable;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of sessions, with what is presented in them where whoever sees the session sees that too. */
@Component
class SessionSource extends SearchTable {

    private static final String QUERY = """
            select s.id, s.version + p.versions as version, s.audience, s.release_at, s.consents_missing, s.cases, s.title,
              jsonb_build_array(s.brief) || p.titles as texts,
              jsonb_build_object('forum', array[s.forum::text], 'cycle', array_remove(array[s.cycle::text], null),
                'state', array[s.state], 'kind', array[s.kind], 'theme', s.themes) as facets
            from forum.session s cross join lateral (
              select coalesce(sum(p.version), 0)::int as versions, coalesce(jsonb_agg(p.title order by p.position) filter (
                  where p.audience @> s.audience and p.release_at is null and p.consents_missing = 0 and p.cases <@ s.cases
                    and p.state not in ('declined', 'withdrawn')), '[]') as titles
              from forum.pitch p where p.session = s.id) p""";

    private final TermNames terms;

    SessionSource(JdbcClient database, JsonMapper json, TermNames terms) {
        super(database, json, Session.KIND, List.of("forum", "cycle", "state", "kind", "theme"), QUERY);
        this.terms = terms;
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return super.load(ids).stream().map(terms::named).toList();
    }
}
