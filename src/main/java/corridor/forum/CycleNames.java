package corridor.forum;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells threads what cycles are called, to those who may see them. */
@Component
class CycleNames implements RecordNames {

    private static final Pattern ADDRESS = Pattern.compile("/forums/([^/]+)/([^/]+)");

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

    @Override
    public Optional<Long> at(Reader reader, String path) {
        Matcher parts = ADDRESS.matcher(path);
        return parts.matches()
                ? store.find(reader, parts.group(1), parts.group(2)).map(Cycle::id)
                : Optional.empty();
    }
}
