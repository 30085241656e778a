package corridor.registers;

import corridor.access.Reader;
import corridor.documents.DocumentOwners;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Documents of entries: seen by whoever sees the entry, kept by whoever may change it. */
@Component
class EntryDocuments implements DocumentOwners {

    private final EntryQuery query;
    private final EntryStore store;
    private final Registers registers;

    EntryDocuments(EntryQuery query, EntryStore store, Registers registers) {
        this.query = query;
        this.store = store;
        this.registers = registers;
    }

    @Override
    public String kind() {
        return Entry.KIND;
    }

    @Override
    public Optional<Owned> find(Reader reader, long id) {
        return query.byIds(reader, Set.of(id)).stream()
                .map(one -> owned(reader, one))
                .findFirst();
    }

    /** An entry that the reader was shown. */
    Owned owned(Reader reader, Entry one) {
        return new Owned(one.title(), one.url(), one.organisations(), registers.mayChange(reader, one));
    }

    @Override
    public Map<Long, Set<Long>> organisations(Collection<Long> ids) {
        return store.all(ids).stream().collect(Collectors.toMap(Entry::id, Entry::organisations));
    }
}
