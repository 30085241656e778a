package corridor.consultations;

import static corridor.consultations.ConsultationLifecycle.ANSWERING;
import static corridor.consultations.ConsultationLifecycle.CONTRIBUTING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of contributions: each is reflected, or it is said why not. */
@Service
public class Contributions {

    private final ContributionStore store;
    private final ConsultationStore consultations;
    private final Organisations organisations;
    private final ConsultationTasks tasks;
    private final Audit audit;

    Contributions(
            ContributionStore store,
            ConsultationStore consultations,
            Organisations organisations,
            ConsultationTasks tasks,
            Audit audit) {
        this.store = store;
        this.consultations = consultations;
        this.tasks = tasks;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** The organisations for which this reader may contribute. */
    public List<Organisation> organisationsOf(Reader reader) {
        return organisations.find(reader.organisationsWith(CONTRIBUTING));
    }

    /** Those that this reader may see: all that are answered, and those of their organisations. */
    public List<Contribution> of(Reader reader, Consultation consultation) {
        return store.of(reader, consultation.id());
    }

    /** Says something in a consultation that is open. Everyone reads it once it is answered. */
    @Transactional
    public Outcome<Long> contribute(
            Reader reader, Consultation seen, long organisation, String text, Language language, boolean attributed) {
        if (!reader.may(CONTRIBUTING, Set.of(organisation))) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "contribute"));
        }
        boolean open = consultations.lock(List.of(seen.id())).stream()
                .anyMatch(one -> one.state().equals(ConsultationLifecycle.OPEN));
        if (!open) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "consultation-not-open"));
        }
        if (text.isBlank() || text.length() > Contribution.LONGEST) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "contribution-text-missing"));
        }
        long id = store.insert(
                seen.id(), organisation, text, language, attributed, audience(organisation, seen.chairs()));
        audit.append(
                reader,
                List.of(AuditEntry.of(
                        new Reference(Contribution.KIND, id),
                        "contribute",
                        Map.of(),
                        Map.of("consultation", seen.id(), "organisation", organisation, "attributed", attributed))));
        return Outcome.done(id);
    }

    private static Set<String> audience(long organisation, Set<Long> chairs) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT, Audience.organisation(organisation)));
        chairs.forEach(one -> labels.add(Audience.organisation(one)));
        return Set.copyOf(labels);
    }

    /** Says whether a contribution is reflected, or why not. */
    @Transactional
    public Outcome<Long> answer(
            Reader reader, Consultation consultation, long id, int version, String reflected, String why) {
        Optional<Contribution> found = store.find(reader, id).filter(one -> one.consultation() == consultation.id());
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        if (!reader.may(ANSWERING, consultation.chairs())) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "answer"));
        }
        Optional<Refusal> obstacle = obstacle(consultation, reflected, why);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        if (!store.answer(id, version, reflected, why.strip(), Set.of(Audience.PUBLIC))) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        audit.append(
                reader,
                List.of(AuditEntry.of(
                        new Reference(Contribution.KIND, id),
                        "answer",
                        Map.of("reflected", String.valueOf(found.get().reflected())),
                        Map.of("reflected", reflected, "why", why.strip()))));
        tasks.answered(consultation.id());
        return Outcome.done(id);
    }

    private static Optional<Refusal> obstacle(Consultation consultation, String reflected, String why) {
        if (!Set.of(ConsultationLifecycle.CLOSED, ConsultationLifecycle.SUMMARISED)
                .contains(consultation.state())) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "consultation-not-closed"));
        }
        boolean explained = reflected.equals("reflected") || !why.isBlank();
        return Contribution.STANDINGS.contains(reflected) && explained && why.length() <= Contribution.LONGEST_WHY
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "standing-missing"));
    }
}
