package corridor.practices.confirmations;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.documents.Documents;
import corridor.documents.NewDocument;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.workflow.Target;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Confirmations that came outside of Corridor: the note is kept with the practice, for its owners and the secretariat. */
@Component
class ConfirmationNotes {

    private final Practices practices;
    private final Documents documents;
    private final TransactionTemplate transactions;

    ConfirmationNotes(Practices practices, Documents documents, TransactionTemplate transactions) {
        this.practices = practices;
        this.documents = documents;
        this.transactions = transactions;
    }

    /** Keeps the note and records the confirmation, or neither. */
    Outcome<Long> record(
            Reader reader, Practice practice, int version, String reason, String fileName, Documents.Content content) {
        Optional<Refusal> obstacle = Confirmations.obstacle(practice);
        if (!reader.may(Confirmations.CONFIRMING, practice.organisations())) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "confirm"));
        }
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        try {
            return Outcome.done(Objects.requireNonNull(transactions.execute(status -> {
                practices
                        .act(reader, new Target(practice.id(), version), "confirm", reason)
                        .orThrow();
                return documents
                        .add(reader, note(practice), fileName, content.open())
                        .orThrow();
            })));
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        }
    }

    private static NewDocument note(Practice practice) {
        Set<String> audience = practice.organisations().stream()
                .map(Audience::organisation)
                .collect(Collectors.toCollection(TreeSet::new));
        audience.add(Audience.SECRETARIAT);
        return new NewDocument(practice.reference(), "", Optional.empty(), audience);
    }
}
