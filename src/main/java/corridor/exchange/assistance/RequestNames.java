package corridor.exchange.assistance;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells threads what requests for help are called, to those who may see them. */
@Component
class RequestNames implements RecordNames {

    private final RequestStore store;

    RequestNames(RequestStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return AssistanceRequest.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.byIds(reader, ids).forEach(one -> names.put(one.id(), new Named(one.title(), one.url(), null)));
        return names;
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/exchange/assistance/")
                .flatMap(slug -> store.bySlug(reader, slug))
                .map(AssistanceRequest::id);
    }

    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return store.byIds(reader, List.of(id)).stream()
                .flatMap(one -> one.organisations().stream())
                .collect(Collectors.toSet());
    }
}
