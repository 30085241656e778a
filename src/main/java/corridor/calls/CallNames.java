package corridor.calls;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells threads what calls are called, to those who may see them. */
@Component
class CallNames implements RecordNames {

    private final CallStore store;

    CallNames(CallStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Call.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        return store.seen(reader, ids).stream()
                .collect(Collectors.toMap(Call::id, call -> new Named(call.title(), call.url(), null)));
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/calls/")
                .flatMap(slug -> store.find(reader, slug))
                .map(Call::id);
    }
}
