package corridor.practices.reviews;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Reference;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in the journal what an interest kept somebody from, and what reviewers say of themselves. */
@Component
class Attempts {

    private final Audit audit;

    Attempts(Audit audit) {
        this.audit = audit;
    }

    /** By oneself, at a case from which one is recused. */
    @Transactional
    void note(Reader reader, Reference record, String action) {
        note(reader, record, Map.of("action", action, "refusal", "recused"));
    }

    /** By the secretariat, for a person who cannot take part. */
    @Transactional
    void note(Reader reader, Reference record, String action, long person, String refusal) {
        note(reader, record, Map.of("action", action, "person", person, "refusal", refusal));
    }

    /** What a reviewer says of themselves. */
    @Transactional
    void noteProfile(Reader reader, long person, Set<String> themes, Set<String> languages, int most) {
        Map<String, ?> said = Map.of("themes", List.copyOf(themes), "languages", List.copyOf(languages), "most", most);
        audit.append(reader, List.of(AuditEntry.of(new Reference("reviewer", person), "describe", Map.of(), said)));
    }

    private void note(Reader reader, Reference record, Map<String, ?> what) {
        audit.append(reader, List.of(AuditEntry.of(record, Workflow.ATTEMPT, Map.of(), what)));
    }
}
