package corridor.forum.papers;

import corridor.access.Reader;
import corridor.documents.DocumentOwners;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Documents of papers, for teams that write elsewhere: kept by those who write the paper. */
@Component
class PaperDocuments implements DocumentOwners {

    private final PaperStore store;

    PaperDocuments(PaperStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Paper.KIND;
    }

    @Override
    public Optional<Owned> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(one ->
                        new Owned(one.title(), one.url(), one.team(), reader.may(PaperLifecycle.WRITING, one.team())));
    }

    @Override
    public Map<Long, Set<Long>> organisations(Collection<Long> ids) {
        Map<Long, Set<Long>> organisations = new HashMap<>();
        store.unseen(List.copyOf(ids)).forEach(one -> organisations.put(one.id(), one.team()));
        return organisations;
    }
}
