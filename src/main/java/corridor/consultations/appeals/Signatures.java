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
import java.util.LinkedHashMap;
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
        return organisations.find(reader.organisationsWith(SIGNING));
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
        Optional<Long> fresh = store.insert(appeal, organisation);
        fresh.ifPresent(one -> workflow.open(
                lifecycle, reader, "sign", Set.of(organisation), Map.of(one, Map.of("appeal", appeal.id()))));
        Change change = Change.of("sign")
                .recording(Map.of(
                        "wording", appeal.wording(),
                        "sha256", appeal.sha256(),
                        "signed_by", reader.actor(),
                        "signed_at", OffsetDateTime.now(clock)));
        return workflow.move(
                lifecycle, reader, change, Target.of(fresh.orElseGet(() -> there(reader, appeal, organisation))));
    }

    private long there(Reader reader, Appeal appeal, long organisation) {
        return store.of(reader, appeal.id()).stream()
                .filter(one -> one.organisation() == organisation)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Asks organisations to sign: each finds it on its desk until it has signed or said that it will not. */
    @Transactional
    public Outcome<Integer> ask(Reader reader, Appeal appeal, List<Long> asked) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "ask")
                .or(() -> asked.isEmpty() ? Optional.of(Refusal.of(Kind.INVALID, "asked-missing")) : Optional.empty())
                .or(() -> appeals.lock(List.of(appeal.id())).stream().allMatch(Appeal::open)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Kind.CONFLICT, "appeal-not-open")));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Map<Long, Map<String, Object>> facts = new LinkedHashMap<>();
        store.ask(appeal, asked)
                .forEach((organisation, id) ->
                        facts.put(id, Map.of("appeal", appeal.id(), "organisation", organisation)));
        workflow.open(lifecycle, reader, "ask", facts);
        return Outcome.done(facts.size());
    }

    /** Says that the organisation will not sign. */
    @Transactional
    public Outcome<Long> decline(Reader reader, Target signature) {
        return workflow.move(lifecycle, reader, Change.of("decline"), signature);
    }

    @Transactional
    public Outcome<Long> withdraw(Reader reader, Target signature) {
        return workflow.move(lifecycle, reader, Change.of("withdraw"), signature);
    }
}
