package corridor.registers;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells threads what entries are called, to those who may see them. */
@Component
class EntryNames implements RecordNames {

    private final EntryQuery query;

    EntryNames(EntryQuery query) {
        this.query = query;
    }

    @Override
    public String kind() {
        return Entry.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        query.byIds(reader, ids).forEach(one -> {
            String from = one.head().starts();
            names.put(
                    one.id(),
                    new Named(one.title(), one.url(), from.isEmpty() ? null : Integer.valueOf(from.substring(0, 4))));
        });
        return names;
    }
}
