package corridor.workflow;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs transition tables: one case or ten thousand, the same checks, in one transaction. */
@Service
public class Workflow {

    /** How the journal names what was tried and refused. */
    public static final String ATTEMPT = "attempt";

    /** How it names a change of a record's content. */
    public static final String CHANGE = "change";

    private final StateStore states;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Workflow(StateStore states, Audit audit, ApplicationEventPublisher events) {
        this.states = states;
        this.audit = audit;
        this.events = events;
    }

    /** Whether this reader may open a case by this action. */
    public <C extends Case> Optional<Refusal> mayOpen(Lifecycle<C> lifecycle, Reader reader, String action) {
        return mayOpen(lifecycle, reader, action, Set.of());
    }

    /** Whether this reader may open a case of these organisations by this action. */
    public <C extends Case> Optional<Refusal> mayOpen(
            Lifecycle<C> lifecycle, Reader reader, String action, Set<Long> organisations) {
        return lacking(opening(lifecycle, action), reader, organisations);
    }

    /**
     * Completes the opening of cases whose rows the caller has just inserted: checks the right, appends to the audit,
     * publishes {@link Moved}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <C extends Case> void open(
            Lifecycle<C> lifecycle, Reader reader, String action, Map<Long, ? extends Map<String, ?>> facts) {
        open(lifecycle, reader, action, Set.of(), facts);
    }

    /** The same for cases of these organisations. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <C extends Case> void open(
            Lifecycle<C> lifecycle,
            Reader reader,
            String action,
            Set<Long> organisations,
            Map<Long, ? extends Map<String, ?>> facts) {
        Transition<C> row = opening(lifecycle, action);
        mayOpen(lifecycle, reader, action, organisations)
                .ifPresent(refusal -> Outcome.refused(refusal).orThrow());
        if (facts.isEmpty()) {
            return;
        }
        audit.append(
                reader,
                facts.entrySet().stream()
                        .map(one -> AuditEntry.of(
                                new Reference(lifecycle.kind(), one.getKey()), action, Map.of(), one.getValue()))
                        .toList());
        events.publishEvent(new Moved(lifecycle.kind(), action, row.to(), List.copyOf(facts.keySet())));
    }

    /**
     * Changes the state of records. Each is judged by itself: those that may not move are refused with their reason, the
     * others move together.
     *
     * @return an outcome for each target, in the order asked
     */
    @Transactional
    public <C extends Case> List<Outcome<Long>> move(
            Lifecycle<C> lifecycle, Reader reader, Change change, List<Target> targets) {
        Map<Long, C> locked = lifecycle
                .lock(targets.stream().map(Target::id).sorted().toList())
                .stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        Map<C, Transition<C>> moving = new LinkedHashMap<>();
        List<Outcome<Long>> outcomes = targets.stream()
                .map(target -> judge(lifecycle, reader, change, target, locked, moving))
                .toList();
        write(lifecycle, reader, change, moving);
        noteAttempts(lifecycle, reader, change, targets, outcomes);
        return outcomes;
    }

    /** Keeps what people tried with records that they see and may not change. */
    private void noteAttempts(
            Lifecycle<?> lifecycle, Reader reader, Change change, List<Target> targets, List<Outcome<Long>> outcomes) {
        List<AuditEntry> attempts = new ArrayList<>();
        for (int at = 0; at < targets.size() && reader.signedIn(); at++) {
            if (outcomes.get(at) instanceof Outcome.Refused<Long>(Refusal refusal)
                    && refusal.kind() == Kind.FORBIDDEN) {
                Reference record =
                        new Reference(lifecycle.kind(), targets.get(at).id());
                attempts.add(AuditEntry.of(
                        record, ATTEMPT, Map.of(), Map.of("action", change.action(), "refusal", refusal.code())));
            }
        }
        audit.append(reader, attempts);
    }

    /** Changes the state of one record. */
    @Transactional
    public <C extends Case> Outcome<Long> move(Lifecycle<C> lifecycle, Reader reader, Change change, Target target) {
        return move(lifecycle, reader, change, List.of(target)).getFirst();
    }

    /** Locks a record whose content shall be changed in one of these states, after the checks that a transition makes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <C extends Case> Outcome<C> changeable(
            Lifecycle<C> lifecycle, Reader reader, Target target, Right right, Set<String> states) {
        Optional<C> found = lifecycle.lock(List.of(target.id())).stream()
                .filter(record -> sees(reader, record))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        C record = found.get();
        Optional<Refusal> obstacle = reader.may(right, lifecycle.organisations(record, right))
                ? stale(target, record)
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", CHANGE));
        if (obstacle.isEmpty() && !states.contains(record.state())) {
            obstacle = Optional.of(Refusal.of(Kind.CONFLICT, "state-forbids", CHANGE, record.state()));
        }
        return obstacle.<Outcome<C>>map(Outcome::refused).orElseGet(() -> Outcome.done(record));
    }

    private static boolean sees(Reader reader, Case record) {
        return !Collections.disjoint(record.audience(), reader.labels())
                && reader.recusals().stream().map(Reference::toString).noneMatch(record.cases()::contains);
    }

    /** Completes a change of a record's content that leaves its state: appends to the audit and tells the others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <C extends Case> void revised(
            Lifecycle<C> lifecycle,
            Reader reader,
            C record,
            String action,
            Map<String, ?> before,
            Map<String, ?> after) {
        Map<String, Object> replaced = new LinkedHashMap<>(before);
        replaced.put("version", record.version());
        audit.append(
                reader, List.of(AuditEntry.of(new Reference(lifecycle.kind(), record.id()), action, replaced, after)));
        events.publishEvent(new Moved(lifecycle.kind(), action, record.state(), List.of(record.id())));
    }

    /** What this reader could do with a record now, and why not what they could not. Rights they lack are left out. */
    public <C extends Case> List<Offer> offers(Lifecycle<C> lifecycle, Reader reader, C record) {
        return lifecycle.transitions().stream()
                .filter(row -> row.from().contains(record.state())
                        && reader.may(row.right(), lifecycle.organisations(record, row.right())))
                .map(row -> new Offer(row.action(), unmet(row, record)))
                .toList();
    }

    private <C extends Case> Outcome<Long> judge(
            Lifecycle<C> lifecycle,
            Reader reader,
            Change change,
            Target target,
            Map<Long, C> locked,
            Map<C, Transition<C>> moving) {
        C record = locked.get(target.id());
        if (record == null || !sees(reader, record)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        Optional<Transition<C>> row = lifecycle.transition(record.state(), change.action());
        Optional<Refusal> obstacle = (row.isEmpty()
                        ? neverAllowed(lifecycle, reader, change, record)
                        : lacking(
                                row.get(),
                                reader,
                                lifecycle.organisations(record, row.get().right())))
                .or(() -> row.isEmpty()
                        ? Optional.of(Refusal.of(Kind.CONFLICT, "state-forbids", change.action(), record.state()))
                        : Optional.empty())
                .or(() -> stale(target, record))
                .or(() -> row.flatMap(one -> unmet(one, record)));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        moving.put(record, row.orElseThrow());
        return Outcome.done(record.id());
    }

    private static <C extends Case> Optional<Refusal> neverAllowed(
            Lifecycle<C> lifecycle, Reader reader, Change change, C record) {
        boolean held = lifecycle.transitions().stream()
                .anyMatch(row -> row.action().equals(change.action())
                        && reader.may(row.right(), lifecycle.organisations(record, row.right())));
        return held ? Optional.empty() : Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", change.action()));
    }

    private static <C extends Case> Optional<Refusal> lacking(
            Transition<C> row, Reader reader, Set<Long> organisations) {
        return reader.may(row.right(), organisations)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "right-missing", row.action()));
    }

    private static <C extends Case> Optional<Refusal> stale(Target target, C record) {
        return target.version() == null || Objects.equals(target.version(), record.version())
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.STALE, "version-stale"));
    }

    private static <C extends Case> Optional<Refusal> unmet(Transition<C> row, C record) {
        return row.guards().stream()
                .filter(guard -> !guard.holds().test(record))
                .findFirst()
                .map(guard -> Refusal.of(Kind.CONFLICT, guard.code()));
    }

    private <C extends Case> void write(
            Lifecycle<C> lifecycle, Reader reader, Change change, Map<C, Transition<C>> moving) {
        moving.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((row, records) -> writeRow(lifecycle, reader, change, row, records));
    }

    private <C extends Case> void writeRow(
            Lifecycle<C> lifecycle, Reader reader, Change change, Transition<C> row, List<C> records) {
        Map<String, Object> facts = new LinkedHashMap<>(change.facts());
        facts.keySet().retainAll(row.facts());
        states.write(lifecycle, row.to(), records, facts);
        audit.append(
                reader,
                records.stream()
                        .map(record -> new AuditEntry(
                                new Reference(lifecycle.kind(), record.id()),
                                row.action(),
                                Map.of("state", record.state(), "version", record.version()),
                                after(row, record, facts, change.sealed()),
                                change.reason()))
                        .toList());
        events.publishEvent(new Moved(
                lifecycle.kind(),
                row.action(),
                row.to(),
                records.stream().map(Case::id).toList()));
    }

    private static Map<String, Object> after(
            Transition<?> row, Case record, Map<String, Object> facts, Map<String, String> sealed) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("state", row.to());
        after.put("version", record.version() + 1);
        facts.forEach((column, value) -> after.put(column, sealed.getOrDefault(column, value.toString())));
        return after;
    }

    private static <C extends Case> Transition<C> opening(Lifecycle<C> lifecycle, String action) {
        return lifecycle.transitions().stream()
                .filter(row -> row.opens() && row.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(lifecycle.kind() + " has no opening " + action));
    }
}
