package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.calls.Call;
import corridor.calls.CallLifecycle;
import corridor.calls.Calls;
import corridor.calls.submissions.Settling;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of dossiers: who may read them, and what the secretariat does before anything is decided. */
@Service
public class Dossiers {

    static final int LONGEST_REASON = 4_000;
    static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");
    static final Refusal REASON = Refusal.of(Refusal.Kind.INVALID, "reason-missing");

    private final DossierStore store;
    private final DossierCountsStore counts;
    private final DossierLifecycle lifecycle;
    private final Workflow workflow;
    private final Settling submissions;
    private final DeciderStore deciders;
    private final Calls calls;
    private final Clock clock;

    Dossiers(
            DossierStore store,
            DossierCountsStore counts,
            DossierLifecycle lifecycle,
            Workflow workflow,
            Settling submissions,
            DeciderStore deciders,
            Calls calls,
            Clock clock) {
        this.store = store;
        this.counts = counts;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.submissions = submissions;
        this.deciders = deciders;
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
        return mayRead(reader, call) ? counts.of(reader, call.id()) : Map.of();
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

    static boolean wordy(String reason) {
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

    /** One who was named deputy for this call decides on it like those who convene it. */
    Reader acting(Reader reader, long call) {
        if (reader.may(DossierLifecycle.DECIDING) || !deputy(reader, call)) {
            return reader;
        }
        Set<Right> rights = new HashSet<>(reader.rights());
        rights.add(DossierLifecycle.DECIDING);
        return new Reader(
                reader.actor(), reader.roles(), rights, reader.rightsFor(), reader.labels(), reader.recusals());
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
                .then(one ->
                        reader.may(DossierLifecycle.RELEASING, one.dossier().conveners())
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
