package corridor.documents;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Reference;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For records that decide themselves who reads their documents: those who read the record, as it stands now. */
@Service
public class Readdressing {

    private final DocumentStore store;
    private final Audit audit;

    Readdressing(DocumentStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void share(Reader reader, Reference record, Set<String> audience) {
        audit.append(
                reader,
                store.readdress(record, audience).stream()
                        .map(id -> AuditEntry.of(
                                new Reference(Document.KIND, id),
                                "share",
                                Map.of(),
                                Map.of("readers", new TreeSet<>(audience))))
                        .toList());
    }
}
