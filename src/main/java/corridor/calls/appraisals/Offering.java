package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.calls.Call;
import corridor.seating.Choice;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers dossiers to reviewers. Each is judged by itself, as of now; whom an interest keeps away is refused, and that stays on record. */
@Service
public class Offering {

    private final Phases phases;
    private final Tables tables;
    private final DossierStore dossiers;
    private final DossierLifecycle files;
    private final AppraisalStore store;
    private final AppraisalLifecycle lifecycle;
    private final Workflow workflow;
    private final Audit audit;

    Offering(
            Phases phases,
            Tables tables,
            DossierStore dossiers,
            DossierLifecycle files,
            AppraisalStore store,
            AppraisalLifecycle lifecycle,
            Workflow workflow,
            Audit audit) {
        this.phases = phases;
        this.tables = tables;
        this.dossiers = dossiers;
        this.files = files;
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.audit = audit;
    }

    /** Offers what was proposed, if it would still be proposed. */
    @Transactional
    public Outcome<Integer> offerAll(Reader reader, Call call, String mark) {
        Outcome<Proposal> proposed = phases.propose(reader, call);
        if (!(proposed instanceof Outcome.Done<Proposal>(Proposal now))) {
            return proposed.map(none -> 0);
        }
        if (!now.mark().equals(mark)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.STALE, "proposal-changed"));
        }
        return Outcome.done((int) offer(reader, call, now.choices()).stream()
                .filter(one -> one instanceof Outcome.Done<Long>)
                .count());
    }

    /** Offers each of these, in the order asked. */
    @Transactional
    public List<Outcome<Long>> offer(Reader reader, Call call, List<Choice> choices) {
        dossiers.lock(choices.stream().map(Choice::record).distinct().toList());
        Outcome<Table> found = tables.of(reader, call);
        if (!(found instanceof Outcome.Done<Table>(Table table))) {
            return choices.stream().map(one -> found.map(none -> 0L)).toList();
        }
        List<Outcome<Long>> outcomes = new ArrayList<>();
        List<Choice> accepted = new ArrayList<>();
        for (Choice choice : choices) {
            Optional<Refusal> obstacle = table.obstacle(choice.record(), choice.person());
            obstacle.filter(one -> one.kind() == Refusal.Kind.FORBIDDEN)
                    .ifPresent(refusal -> note(reader, choice, refusal));
            if (obstacle.isEmpty()) {
                accepted.add(choice);
            }
            outcomes.add(obstacle.map(Outcome::<Long>refused).orElseGet(() -> Outcome.done(choice.record())));
        }
        seat(reader, table, accepted);
        return outcomes;
    }

    private void note(Reader reader, Choice choice, Refusal refusal) {
        audit.append(
                reader,
                List.of(AuditEntry.of(
                        new Reference(Dossier.KIND, choice.record()),
                        Workflow.ATTEMPT,
                        Map.of(),
                        Map.of("action", "offer", "person", choice.person(), "refusal", refusal.code()))));
    }

    private void seat(Reader reader, Table table, List<Choice> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        List<Long> ids = store.insert(table.phase().id(), Drawing.of(table, accepted));
        Map<Long, Map<String, Object>> facts = new LinkedHashMap<>();
        ids.forEach(id -> facts.put(id, Map.of("phase", table.phase().id())));
        workflow.open(lifecycle, reader, "offer", facts);
        List<Target> eligible = accepted.stream()
                .map(Choice::record)
                .distinct()
                .filter(id -> Objects.requireNonNull(table.files().get(id))
                        .dossier()
                        .state()
                        .equals("eligible"))
                .map(Target::of)
                .toList();
        workflow.move(files, reader, Change.of("assign"), eligible);
    }
}
