package corridor.consultations.inquiries;

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

/** What the index holds of inquiries, and what they are called. */
@Component
class InquirySource extends SearchTable implements RecordNames {

    private static final String QUERY = """
            select i.id, i.version, i.audience, i.release_at, i.consents_missing, i.cases, i.title,
              jsonb_build_array(i.text)
                || (select coalesce(jsonb_agg(found.value), '[]') from jsonb_each(i.findings) found where i.state = 'published') as texts,
              jsonb_build_object('sort', array['inquiry'], 'state', array[i.state], 'cycle', array_remove(array[i.cycle::text], null)) as facets
            from consultations.inquiry i""";

    private final InquiryStore store;

    InquirySource(JdbcClient database, JsonMapper json, InquiryStore store) {
        super(database, json, Inquiry.KIND, List.of("sort", "state", "cycle"), QUERY);
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
