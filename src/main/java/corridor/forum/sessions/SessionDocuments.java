package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.documents.DocumentOwners;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Documents of sessions: kept by their team and by whoever steers the cycle. */
@Component
class SessionDocuments implements DocumentOwners {

    private final SessionStore store;

    SessionDocuments(SessionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Session.KIND;
    }

    @Override
    public Optional<Owned> find(Reader reader, long id) {
        return store.byIds(reader, List.of(id)).stream()
                .findFirst()
                .map(one -> new Owned(
                        one.title(),
                        one.url(),
                        one.team(),
                        reader.may(SessionLifecycle.PREPARING, one.team())
                                || reader.may(SessionLifecycle.WRITING, one.chairs())));
    }

    @Override
    public Map<Long, Set<Long>> organisations(Collection<Long> ids) {
        Map<Long, Set<Long>> organisations = new HashMap<>();
        store.unseen(ids).forEach(one -> organisations.put(one.id(), one.team()));
        return organisations;
    }
}
