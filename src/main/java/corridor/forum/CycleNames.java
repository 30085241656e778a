package corridor.forum;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells threads what cycles are called, to those who may see them. */
@Component
class CycleNames implements RecordNames {

    private final CycleStore store;

    CycleNames(CycleStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Cycle.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.byIds(reader, ids)
                .forEach(cycle -> names.put(
                        cycle.id(),
                        new Named(cycle.title(), cycle.url(), cycle.dates().inYear())));
        return names;
    }
}
