package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.documents.DocumentOwners;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who keeps the texts of agreements: whoever may write them, and nobody once they are offered for signing. */
@Component
class AgreementDocuments implements DocumentOwners {

    private final AgreementStore store;
    private final Agreements agreements;

    AgreementDocuments(AgreementStore store, Agreements agreements) {
        this.store = store;
        this.agreements = agreements;
    }

    @Override
    public String kind() {
        return Agreement.KIND;
    }

    @Override
    public Optional<Owned> find(Reader reader, long id) {
        return store.byIds(reader, List.of(id)).stream()
                .map(one -> owned(reader, one))
                .findFirst();
    }

    /** An agreement that the reader was shown. */
    Owned owned(Reader reader, Agreement one) {
        return new Owned(one.content().title(), one.workspace(), one.organisations(), agreements.mayWrite(reader, one));
    }

    @Override
    public Map<Long, Set<Long>> organisations(Collection<Long> ids) {
        return store.unseen(ids).stream().collect(Collectors.toMap(Agreement::id, Agreement::organisations));
    }
}
