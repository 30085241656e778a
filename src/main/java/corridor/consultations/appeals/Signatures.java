package corridor.consultations.appeals;

import static corridor.consultations.appeals.SignatureLifecycle.SIGNING;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of signatures under calls to action. */
@Service
public class Signatures {

    private final SignatureStore store;
    private final AppealStore appeals;
    private final SignatureLifecycle lifecycle;
    private final Workflow workflow;
    private final Organisations organisations;
    private final Clock clock;

    Signatures(
            SignatureStore store,
            AppealStore appeals,
            SignatureLifecycle lifecycle,
            Workflow workflow,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.appeals = appeals;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.organisations = organisations;
        this.clock = clock;
    }

    public List<Signature> of(Reader reader, Appeal appeal) {
        return store.of(reader, appeal.id());
    }

    /** The organisations for which this reader may sign. */
    public List<Organisation> organisationsOf(Reader reader) {
        return organisations.find(reader.rightsFor().entrySet().stream()
                .filter(held -> held.getValue().contains(SIGNING))
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    /** Signs the words that were shown, or signs newer words. */
    @Transactional
    public Outcome<Long> sign(Reader reader, Appeal appeal, long organisation, int wording) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "sign", Set.of(organisation))
                .or(() -> appeals.lock(List.of(appeal.id())).stream()
                        .filter(now -> !now.open() || now.wording() != wording)
                        .findFirst()
                        .map(now -> now.open()
                                ? Refusal.of(Kind.STALE, "appeal-reworded")
                                : Refusal.of(Kind.CONFLICT, "appeal-not-open")));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Long> id = store.insert(reader, appeal, organisation);
        id.ifPresent(one -> workflow.open(
                lifecycle,
                reader,
                "sign",
                Set.of(organisation),
                Map.of(one, Map.of("appeal", appeal.id(), "wording", wording, "sha256", appeal.sha256()))));
        return id.map(Outcome::done).orElseGet(() -> again(reader, appeal, organisation));
    }

    private Outcome<Long> again(Reader reader, Appeal appeal, long organisation) {
        Signature before = store.of(reader, appeal.id()).stream()
                .filter(one -> one.organisation() == organisation)
                .findFirst()
                .orElseThrow();
        return workflow.move(
                lifecycle,
                reader,
                Change.of("sign-again")
                        .recording(Map.of(
                                "wording", appeal.wording(),
                                "sha256", appeal.sha256(),
                                "signed_by", reader.actor(),
                                "signed_at", OffsetDateTime.now(clock))),
                Target.of(before.id()));
    }

    @Transactional
    public Outcome<Long> withdraw(Reader reader, Target signature) {
        return workflow.move(lifecycle, reader, Change.of("withdraw"), signature);
    }
}
