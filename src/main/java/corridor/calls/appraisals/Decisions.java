package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of decisions: the secretariat recommends, those who convene decide, never the same person for one dossier. */
@Service
public class Decisions {

    private final DossierStore store;
    private final DossierLifecycle lifecycle;
    private final DeciderStore deciders;
    private final Dossiers dossiers;
    private final Workflow workflow;
    private final ObjectProvider<AppraisalsDone> appraisals;
    private final Clock clock;

    Decisions(
            DossierStore store,
            DossierLifecycle lifecycle,
            DeciderStore deciders,
            Dossiers dossiers,
            Workflow workflow,
            ObjectProvider<AppraisalsDone> appraisals,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.deciders = deciders;
        this.dossiers = dossiers;
        this.workflow = workflow;
        this.appraisals = appraisals;
        this.clock = clock;
    }

    /** Recommends one verdict for each of these. */
    @Transactional
    public List<Outcome<Long>> recommend(Reader reader, List<Target> targets, String verdict, String why) {
        if (!Dossier.VERDICTS.contains(verdict) || why.length() > Dossiers.LONGEST_REASON) {
            return refusedAll(targets, Refusal.of(Refusal.Kind.INVALID, "verdict-missing"));
        }
        Set<Long> lacking = appraisals.stream()
                .flatMap(part -> part.lacking(targets.stream().map(Target::id).toList()).stream())
                .collect(Collectors.toSet());
        List<Target> ready =
                targets.stream().filter(one -> !lacking.contains(one.id())).toList();
        Change change = Change.of("recommend")
                .recording(Map.of(
                        "recommendation",
                        verdict,
                        "recommended_by",
                        reader.actor(),
                        "recommended_at",
                        OffsetDateTime.now(clock),
                        "recommended_why",
                        why));
        Map<Long, Outcome<Long>> moved = zip(ready, workflow.move(lifecycle, reader, change, ready));
        return targets.stream()
                .map(one -> moved.getOrDefault(
                        one.id(), Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "appraisals-missing"))))
                .toList();
    }

    private static List<Outcome<Long>> refusedAll(List<Target> targets, Refusal refusal) {
        return targets.stream().map(one -> Outcome.<Long>refused(refusal)).toList();
    }

    private static Map<Long, Outcome<Long>> zip(List<Target> targets, List<Outcome<Long>> outcomes) {
        Map<Long, Outcome<Long>> byId = new HashMap<>();
        for (int at = 0; at < targets.size(); at++) {
            byId.put(targets.get(at).id(), outcomes.get(at));
        }
        return byId;
    }

    /** Decides each as it was recommended; what was found ineligible is confirmed so. */
    @Transactional
    public List<Outcome<Long>> decideAsRecommended(Reader reader, List<Target> targets) {
        Map<Long, Dossier> locked = store.lock(targets.stream().map(Target::id).toList()).stream()
                .collect(Collectors.toMap(Dossier::id, one -> one));
        Map<Long, Outcome<Long>> done = new HashMap<>();
        targets.stream()
                .collect(Collectors.groupingBy(one -> Optional.ofNullable(locked.get(one.id()))
                        .map(Decisions::foreseen)
                        .orElse("")))
                .forEach((foreseen, together) -> done.putAll(zip(
                        together,
                        decide(
                                reader,
                                together,
                                foreseen,
                                "",
                                together.stream()
                                        .map(one -> locked.get(one.id()))
                                        .filter(Objects::nonNull)
                                        .toList()))));
        return targets.stream()
                .map(one -> done.getOrDefault(one.id(), Outcome.refused(Dossiers.MISSING)))
                .toList();
    }

    private static String foreseen(Dossier one) {
        return one.state().equals("ineligible")
                ? "ineligible"
                : Objects.requireNonNullElse(one.recommendation(), "declined");
    }

    /** Decides on one, with the place that takes it and its rank among those who wait. */
    @Transactional
    public Outcome<Long> decide(
            Reader reader,
            Target target,
            String decision,
            String reason,
            @Nullable String session,
            @Nullable Integer rank) {
        if (!Dossier.VERDICTS.contains(decision) && !decision.equals("ineligible")) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "verdict-missing"));
        }
        if (reason.length() > Dossiers.LONGEST_REASON) {
            return Outcome.refused(Dossiers.REASON);
        }
        Outcome<Long> moved = decide(reader, List.of(target), decision, reason, store.lock(List.of(target.id())))
                .getFirst();
        if (moved instanceof Outcome.Done<Long>) {
            store.place(target.id(), session, rank);
        }
        return moved;
    }

    /** Recommending, appraising and deciding are done by different people for one case; its authors do not see it. */
    private List<Outcome<Long>> decide(
            Reader reader, List<Target> targets, String decision, String reason, List<Dossier> locked) {
        Map<Long, Refusal> own = own(reader, locked);
        Reader acting = locked.isEmpty()
                ? reader
                : dossiers.acting(reader, locked.getFirst().call());
        List<Target> others =
                targets.stream().filter(one -> !own.containsKey(one.id())).toList();
        boolean up = locked.size() == 1 && locked.getFirst().state().equals("released");
        Map<String, Object> facts = new LinkedHashMap<>(
                Map.of("decision", decision, "decided_by", reader.actor(), "decided_at", OffsetDateTime.now(clock)));
        if (!decision.equals("ineligible") || !reason.isBlank()) {
            facts.put("decision_reason", reason);
        }
        Change change = Change.of(up ? "move-up" : "decide").recording(facts);
        Map<Long, Outcome<Long>> moved = zip(others, workflow.move(lifecycle, acting, change, others));
        return targets.stream()
                .map(one -> own.containsKey(one.id())
                        ? Outcome.<Long>refused(own.get(one.id()))
                        : moved.getOrDefault(one.id(), Outcome.refused(Dossiers.MISSING)))
                .toList();
    }

    /** Those in which this reader had another part. */
    private Map<Long, Refusal> own(Reader reader, List<Dossier> locked) {
        Set<Long> appraised = reader.person()
                .map(person -> deciders.appraisedBy(
                        person, locked.stream().map(Dossier::id).toList()))
                .orElse(Set.of());
        Map<Long, Refusal> own = new HashMap<>();
        for (Dossier one : locked) {
            if (reader.actor().equals(one.recommendedBy())) {
                own.put(one.id(), Refusal.of(Refusal.Kind.CONFLICT, "recommender-decides"));
            } else if (appraised.contains(one.id())) {
                own.put(one.id(), Refusal.of(Refusal.Kind.CONFLICT, "appraiser-decides"));
            }
        }
        return own;
    }

    /** Takes a decision back before it was told. */
    @Transactional
    public Outcome<Long> reconsider(Reader reader, Target target, String reason) {
        return Dossiers.wordy(reason)
                ? Outcome.refused(Dossiers.REASON)
                : workflow.move(
                        lifecycle,
                        dossiers.acting(reader, callOf(target)),
                        Change.of("reconsider").because(reason),
                        target);
    }

    private long callOf(Target target) {
        return store.lock(List.of(target.id())).stream()
                .findFirst()
                .map(Dossier::call)
                .orElse(0L);
    }
}
