package corridor.practices.reviews;

import corridor.access.Reader;
import corridor.practices.ReviewSteps;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The door of rounds: the secretariat begins them, follows them, and concludes what the reviewers found. */
@Service
class Rounds {

    private static final int PAGE_SIZE = 50;
    static final int LONGEST_REASONS = 4_000;
    static final String RETRACTED = "practice-retracted";

    private static final Reader CLOSER = Reader.system("reviews.end", Set.of(RoundLifecycle.MANAGING));

    private final RoundStore store;
    private final RoundLifecycle lifecycle;
    private final AssignmentStore assignments;
    private final AssignmentLifecycle parts;
    private final Workflow workflow;
    private final ReviewSteps practices;
    private final Criteria criteria;
    private final Attempts attempts;
    private final Clock clock;

    Rounds(
            RoundStore store,
            RoundLifecycle lifecycle,
            AssignmentStore assignments,
            AssignmentLifecycle parts,
            Workflow workflow,
            ReviewSteps practices,
            Criteria criteria,
            Attempts attempts,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.assignments = assignments;
        this.parts = parts;
        this.workflow = workflow;
        this.practices = practices;
        this.criteria = criteria;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Begins a round for each of these practices. Each is judged by itself; those refused say why. */
    @Transactional
    List<Outcome<Long>> begin(Reader reader, List<Target> targets, Visibility visibility, LocalDate deadline) {
        Optional<Refusal> obstacle =
                workflow.mayOpen(lifecycle, reader, "begin").or(() -> tooSoon(deadline));
        if (obstacle.isPresent()) {
            return targets.stream()
                    .map(one -> Outcome.<Long>refused(obstacle.get()))
                    .toList();
        }
        List<Outcome<Long>> moved = practices.begin(reader, targets);
        List<Long> begun = moved.stream()
                .flatMap(one -> one instanceof Outcome.Done<Long>(Long practice)
                        ? java.util.stream.Stream.of(practice)
                        : java.util.stream.Stream.empty())
                .distinct()
                .toList();
        Map<Long, Long> ids = store.insert(begun, practices.authors(begun), criteria.newest(), visibility, deadline);
        workflow.open(
                lifecycle,
                reader,
                "begin",
                ids.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getValue,
                                one -> Map.of(
                                        "practice", one.getKey(),
                                        "visibility", visibility.code(),
                                        "deadline", deadline.toString()))));
        return moved.stream()
                .map(one -> one.map(practice -> ids.getOrDefault(practice, 0L)))
                .toList();
    }

    private Optional<Refusal> tooSoon(LocalDate deadline) {
        LocalDate today = LocalDate.now(clock);
        return deadline.isAfter(today) && deadline.isBefore(today.plusYears(2))
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "deadline-malformed"));
    }

    static boolean mayRead(Reader reader) {
        return reader.may(RoundLifecycle.READING);
    }

    static boolean mayManage(Reader reader) {
        return reader.may(RoundLifecycle.MANAGING);
    }

    private static Refusal confidential() {
        return Refusal.of(Kind.FORBIDDEN, "reviews-confidential");
    }

    /** The rounds that this reader may see: none from which they are recused, and none of those is counted. */
    @Transactional(readOnly = true)
    Outcome<Slice<Round>> list(Reader reader, int page) {
        return mayRead(reader) ? Outcome.done(store.list(reader, page, PAGE_SIZE)) : Outcome.refused(confidential());
    }

    /** Rounds whoever may see them: what a proposal names was seen when it was made. */
    List<Round> unseen(List<Long> ids) {
        return store.unseen(ids);
    }

    /** Everyone's part in these rounds, which the reader was shown. */
    Map<Long, List<Assignment>> in(List<Round> rounds) {
        Map<Long, List<Assignment>> all = assignments
                .in(rounds.stream().map(Round::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Assignment::review));
        rounds.forEach(one -> all.computeIfAbsent(one.id(), none -> new ArrayList<>()));
        return all;
    }

    /** A round's file. One who is recused is told that there is none, and the attempt stays on record. */
    @Transactional
    Outcome<Round> find(Reader reader, long id) {
        if (!mayRead(reader)) {
            return Outcome.refused(confidential());
        }
        return store.find(reader, id).map(Outcome::done).orElseGet(() -> {
            if (reader.recusals().contains(new Reference(Round.KIND, id))) {
                attempts.note(reader, new Reference(Round.KIND, id), "open");
            }
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        });
    }

    List<Criteria.Criterion> criteria(Round round) {
        return criteria.of(round.criteria());
    }

    /** Concludes with the verdict that the reviewers gave. The practice rises only if they recommend it. */
    @Transactional
    Outcome<Long> conclude(Reader reader, Target target, String reasons) {
        if (reasons.isBlank() || reasons.length() > LONGEST_REASONS) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        List<Round> locked = store.lock(List.of(target.id()));
        Optional<Verdict> verdict =
                Standing.of(assignments.in(List.of(target.id()))).verdict();
        if (locked.isEmpty() || (mayManage(reader) && locked.getFirst().open() && verdict.isEmpty())) {
            return Outcome.refused(
                    !locked.isEmpty() && Seating.sees(reader, locked.getFirst())
                            ? Refusal.of(Kind.CONFLICT, "review-unfinished")
                            : Refusal.of(Kind.MISSING, "record-missing"));
        }
        Outcome<Long> moved = workflow.move(
                lifecycle,
                reader,
                Change.of("conclude")
                        .because(reasons)
                        .recording(Map.of(
                                "verdict", verdict.map(Verdict::code).orElse(""),
                                "reasons", reasons,
                                "concluded_at", OffsetDateTime.now(clock))),
                target);
        return together(moved, () -> {
            releaseSeats(reader, target.id(), "review-concluded");
            long practice = locked.getFirst().practice();
            return verdict.equals(Optional.of(Verdict.RECOMMEND))
                    ? practices.conclude(reader, practice)
                    : practices.abandon(reader, practice, reasons);
        });
    }

    /** Gives a round up: the practice stays where it was, what was drafted is kept. */
    @Transactional
    Outcome<Long> abandon(Reader reader, Target target, String reasons) {
        if (reasons.isBlank() || reasons.length() > LONGEST_REASONS) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        List<Round> locked = store.lock(List.of(target.id()));
        Outcome<Long> moved = workflow.move(
                lifecycle, reader, Change.of("abandon").because(reasons).recording(Map.of("reasons", reasons)), target);
        return together(moved, () -> {
            releaseSeats(reader, target.id(), "review-abandoned");
            return practices.abandon(reader, locked.getFirst().practice(), reasons);
        });
    }

    private void releaseSeats(Reader reader, long review, String why) {
        release(reader, active(List.of(review)), why).forEach(Outcome::orThrow);
    }

    private List<Target> active(Collection<Long> reviews) {
        return assignments.in(reviews).stream()
                .filter(Assignment::active)
                .map(one -> Target.of(one.id()))
                .toList();
    }

    /** Ends the rounds of practices that were retracted, whoever retracted them; what was drafted is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(List<Long> practices) {
        List<Long> open = store.lockOpen(practices);
        release(CLOSER, active(open), RETRACTED).forEach(Outcome::orThrow);
        workflow.move(
                        lifecycle,
                        CLOSER,
                        Change.of("abandon").because(RETRACTED).recording(Map.of("reasons", RETRACTED)),
                        open.stream().map(Target::of).toList())
                .forEach(Outcome::orThrow);
    }

    /** Takes a seat back, so that another can be asked; what was drafted is kept. */
    @Transactional
    List<Outcome<Long>> release(Reader reader, List<Target> targets, String why) {
        return workflow.move(parts, reader, Change.of("return").because(why).recording(Map.of("reason", why)), targets);
    }

    /** Both changes stand, or neither does. */
    private static Outcome<Long> together(Outcome<Long> first, java.util.function.Supplier<Outcome<Long>> second) {
        if (first instanceof Outcome.Refused<Long>) {
            return first;
        }
        if (second.get() instanceof Outcome.Refused<Long>(Refusal refusal)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refusal);
        }
        return first;
    }
}
