package corridor.exchange.assistance;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells threads for which request missions are, to those who have a part in them. */
@Component
class MissionNames implements RecordNames {

    private final MissionStore store;
    private final RequestStore requests;

    MissionNames(MissionStore store, RequestStore requests) {
        this.store = store;
        this.requests = requests;
    }

    @Override
    public String kind() {
        return Mission.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        List<Mission> seen = store.byIds(reader, ids);
        Map<Long, AssistanceRequest> about =
                requests.byIds(reader, seen.stream().map(Mission::request).toList()).stream()
                        .collect(Collectors.toMap(AssistanceRequest::id, one -> one));
        Map<Long, Named> names = new HashMap<>();
        seen.stream().filter(one -> about.containsKey(one.request())).forEach(one -> {
            AssistanceRequest request = Objects.requireNonNull(about.get(one.request()));
            names.put(
                    one.id(),
                    new Named(request.title(), one.url(), one.plan().starts().getYear()));
        });
        return names;
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/exchange/missions/")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return store.byIds(reader, List.of(id)).stream()
                .flatMap(one -> one.organisations().stream())
                .collect(Collectors.toSet());
    }
}
