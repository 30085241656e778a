package corridor.documents;

import corridor.access.Reader;
import corridor.documents.DocumentOwners.Owned;
import corridor.shared.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the module of a record about it. */
@Component
class Owners {

    // a provider: those who contribute may themselves use documents
    private final ObjectProvider<DocumentOwners> contributed;

    Owners(ObjectProvider<DocumentOwners> contributed) {
        this.contributed = contributed;
    }

    Optional<Owned> find(Reader reader, Reference record) {
        return of(record.kind()).flatMap(owners -> owners.find(reader, record.id()));
    }

    /** The same documents, each with the organisations whose record it is about. */
    List<Document> complete(List<Document> documents) {
        Map<Reference, Set<Long>> owners = new HashMap<>();
        documents.stream()
                .map(Document::about)
                .collect(Collectors.groupingBy(Reference::kind, Collectors.mapping(Reference::id, Collectors.toSet())))
                .forEach((kind, ids) -> of(kind).ifPresent(one -> one.organisations(ids)
                        .forEach((id, organisations) -> owners.put(new Reference(kind, id), organisations))));
        return documents.stream()
                .map(one -> one.owned(owners.getOrDefault(one.about(), Set.of())))
                .toList();
    }

    private Optional<DocumentOwners> of(String kind) {
        return contributed.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }
}
