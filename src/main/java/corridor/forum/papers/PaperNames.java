package corridor.forum.papers;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells threads what papers are called, to those who may see them. */
@Component
class PaperNames implements RecordNames {

    private final PaperStore store;

    PaperNames(PaperStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Paper.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.byIds(reader, ids).forEach(one -> names.put(one.id(), new Named(one.title(), one.url(), null)));
        return names;
    }
}
