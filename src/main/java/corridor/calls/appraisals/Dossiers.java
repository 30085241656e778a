package corridor.calls.appraisals;

import java.util.LinkedHashMap;

import corridor.calls.Call;
import corridor.calls.CallLifecycle;
import corridor.calls.Calls;
import corridor.workflow.Change;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import java.util.Objects;
import corridor.workflow.Offer;
import java.time.OffsetDateTime;
import java.util.Optional;
import corridor.shared.Outcome;
import org.springframework.transaction.annotation.Propagation;
import corridor.access.Reader;
import corridor.shared.Refusal;
import corridor.access.Right;
import org.springframework.stereotype.Service;
import java.util.Set;
import corridor.calls.submissions.Settling;
import corridor.workflow.Target;
import org.springframework.transaction.annotation.Transactional;
import corridor.workflow.Workflow;

/** The door of dossiers: the secretariat sifts and recommends, those who convene decide. */
@Service
public class Dossiers {

    private static final int LONGEST_REASON = 4_000;
    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");
    private static final Refusal REASON = Refusal.of(Refusal.Kind.INVALID, "reason-missing");

    private final DossierStore store;
    private final DossierLifecycle lifecycle;
    private final Workflow workflow;
    private final Settling submissions;
    private final DeciderStore deciders;
    private final ObjectProvider<AppraisalsDone> appraisals;
    private final Calls calls;
    private final Clock clock;

    Dossiers(
            DossierStore store,
            DossierLifecycle lifecycle,
            Workflow workflow,
            Settling submissions,
            DeciderStore deciders,
            ObjectProvider<AppraisalsDone> appraisals,
            Calls calls,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.submissions = submissions;
        this.deciders = deciders;
        this.appraisals = appraisals;
        this.calls = calls;
        this.clock = clock;
    }

    /** Whether this reader may read dossiers of this call at all. */
    public boolean mayRead(Reader reader, Call call) {
        return reader.may(CallLifecycle.DESK, call.conveners()) || deputy(reader, call.id());
    }

    private boolean deputy(Reader reader, long call) {
        return reader.person().filter(person -> deciders.deputy(call, person)).isPresent();
    }

    /** The files of a call, by number. Those from which a reader is recused are not among them. */
    public Outcome<List<DossierFile>> list(Reader reader, Call call) {
        return mayRead(reader, call)
                ? Outcome.done(store.list(reader, call))
                : Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "dossiers-confidential"));
    }

    public Outcome<DossierFile> find(Reader reader, long id) {
        return store.find(reader, id)
                .filter(one -> mayRead(reader, call(one.dossier())))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(MISSING));
    }

    public Call call(Dossier dossier) {
        return Objects.requireNonNull(calls.byId(List.of(dossier.call())).get(dossier.call()));
    }

    public List<Offer> offers(Reader reader, Dossier dossier) {
        return workflow.offers(lifecycle, acting(reader, dossier.call()), dossier);
    }

    /** How many are in each state, as far as this reader sees them. */
    public Map<String, Long> counts(Reader reader, Call call) {
        return mayRead(reader, call) ? store.counts(reader, call.id()) : Map.of();
    }

    /** Admits, or admits after all. */
    @Transactional
    public List<Outcome<Long>> admit(Reader reader, List<Target> targets, boolean after) {
        return workflow.move(lifecycle, reader, Change.of(after ? "readmit" : "admit"), targets);
    }

    /** Says that one does not fit the call, and why; the words stand in its letter. */
    @Transactional
    public Outcome<Long> turnDown(Reader reader, Target target, String reason) {
        return wordy(reason)
                ? Outcome.refused(REASON)
                : workflow.move(
                        lifecycle,
                        reader,
                        Change.of("turn-down").because(reason).recording(Map.of("decision_reason", reason)),
                        target);
    }

    private static boolean wordy(String reason) {
        return reason.isBlank() || reason.length() > LONGEST_REASON;
    }

    /** Sends one back to its authors with what to change and by when: the one step that they see. */
    @Transactional
    public Outcome<Long> sendBack(Reader reader, Target target, String reason, @Nullable LocalDate until) {
        if (wordy(reason) || reason.length() > 2_000) {
            return Outcome.refused(REASON);
        }
        if (until == null || !until.isAfter(LocalDate.now(clock))) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "day-missing"));
        }
        Outcome<Long> moved =
                workflow.move(lifecycle, reader, Change.of("return").because(reason), target);
        if (moved instanceof Outcome.Done<Long>) {
            long submission = store.lock(List.of(target.id())).getFirst().submission();
            submissions.sendBack(submission, reason, until).orThrow();
        }
        return moved;
    }

    /** Recommends one verdict for each of these. */
    @Transactional
    public List<Outcome<Long>> recommend(Reader reader, List<Target> targets, String verdict, String why) {
        if (!Dossier.VERDICTS.contains(verdict) || why.length() > LONGEST_REASON) {
            return refusedAll(targets, Refusal.of(Refusal.Kind.INVALID, "verdict-missing"));
        }
        Set<Long> lacking = appraisals.stream()
                .flatMap(part -> part.lacking(targets.stream().map(Target::id).toList()).stream())
                .collect(Collectors.toSet());
        List<Target> ready =
                targets.stream().filter(one -> !lacking.contains(one.id())).toList();
        Change change = Change.of("recommend")
                .recording(Map.of(
                        "recommendation", verdict,
                        "recommended_by", reader.actor(),
                        "recommended_at", OffsetDateTime.now(clock),
                        "recommended_why", why));
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
                        .map(Dossiers::foreseen)
                        .orElse("")))
                .forEach((foreseen, together) -> done.putAll(zip(
                        together,
                        decide(reader, together, foreseen, "", together.stream()
                                .map(one -> locked.get(one.id()))
                                .filter(Objects::nonNull)
                                .toList()))));
        return targets.stream()
                .map(one -> done.getOrDefault(one.id(), Outcome.refused(MISSING)))
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
            Reader reader, Target target, String decision, String reason, @Nullable String session, @Nullable Integer rank) {
        if (!Dossier.VERDICTS.contains(decision) && !decision.equals("ineligible")) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "verdict-missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            return Outcome.refused(REASON);
        }
        Outcome<Long> moved = decide(reader, List.of(target), decision, reason, store.lock(List.of(target.id())))
                .getFirst();
        if (moved instanceof Outcome.Done<Long>) {
            store.place(target.id(), session, rank);
        }
        return moved;
    }

    /** Recommending and deciding are different rights, held by different people for one case. */
    private List<Outcome<Long>> decide(
            Reader reader, List<Target> targets, String decision, String reason, List<Dossier> locked) {
        Map<Long, Dossier> own = locked.stream()
                .filter(one -> reader.actor().equals(one.recommendedBy()))
                .collect(Collectors.toMap(Dossier::id, one -> one));
        Reader acting = locked.isEmpty() ? reader : acting(reader, locked.getFirst().call());
        List<Target> others =
                targets.stream().filter(one -> !own.containsKey(one.id())).toList();
        boolean up = locked.size() == 1 && locked.getFirst().state().equals("released");
        Map<String, Object> facts = new LinkedHashMap<>(Map.of(
                "decision", decision, "decided_by", reader.actor(), "decided_at", OffsetDateTime.now(clock)));
        if (!decision.equals("ineligible") || !reason.isBlank()) {
            facts.put("decision_reason", reason);
        }
        Change change = Change.of(up ? "move-up" : "decide").recording(facts);
        Map<Long, Outcome<Long>> moved = zip(others, workflow.move(lifecycle, acting, change, others));
        return targets.stream()
                .map(one -> moved.getOrDefault(
                        one.id(), Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "recommender-decides"))))
                .toList();
    }

    /** One who was named deputy for this call decides on it like those who convene it. */
    private Reader acting(Reader reader, long call) {
        if (reader.may(DossierLifecycle.DECIDING) || !deputy(reader, call)) {
            return reader;
        }
        Set<Right> rights = new HashSet<>(reader.rights());
        rights.add(DossierLifecycle.DECIDING);
        return new Reader(
                reader.actor(), reader.roles(), rights, reader.rightsFor(), reader.labels(), reader.recusals());
    }

    /** Takes a decision back before it was told. */
    @Transactional
    public Outcome<Long> reconsider(Reader reader, Target target, String reason) {
        return wordy(reason)
                ? Outcome.refused(REASON)
                : workflow.move(lifecycle, acting(reader, callOf(target)), Change.of("reconsider").because(reason), target);
    }

    private long callOf(Target target) {
        return store.lock(List.of(target.id())).stream()
                .findFirst()
                .map(Dossier::call)
                .orElse(0L);
    }

    /** Marks results as told, in the caller's transaction, which writes the letters. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome<Long>> release(Reader reader, List<Target> targets) {
        return workflow.move(
                lifecycle,
                reader,
                Change.of("release").recording(Map.of("released_at", OffsetDateTime.now(clock))),
                targets);
    }

    /** Holds dossiers until the transaction ends, so that what is judged is what is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(List<Long> ids) {
        store.lock(ids);
    }

    /** Words the letter of one alone; blank words take them away. */
    @Transactional
    public Outcome<Long> word(Reader reader, long id, String subject, String text) {
        return find(reader, id)
                .then(one -> reader.may(DossierLifecycle.RELEASING, one.dossier().conveners())
                        ? Outcome.done(one.dossier())
                        : Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "release")))
                .map(one -> {
                    store.word(id, text.isBlank() ? null : new Dossier.OwnWords(subject, text));
                    return id;
                });
    }

    public static boolean mayRelease(Reader reader, Call call) {
        return reader.may(DossierLifecycle.RELEASING, call.conveners());
    }
}
