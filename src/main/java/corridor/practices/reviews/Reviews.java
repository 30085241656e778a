package corridor.practices.reviews;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.practices.reviews.ReviewerStore.Profile;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.vetting.Interest;
import corridor.vetting.Interests;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of reviewers: what they were asked to review, and every step that they take with it. */
@Service
class Reviews {

    private static final Reader RETURNING = Reader.system("reviews", Set.of(RoundLifecycle.MANAGING));
    private static final String TERM_ENDED = "term-ended";

    private final AssignmentStore store;
    private final AssignmentLifecycle lifecycle;
    private final RoundStore rounds;
    private final Criteria criteria;
    private final Workflow workflow;
    private final Interests interests;
    private final Attempts attempts;
    private final ReviewerStore profiles;
    private final Clock clock;

    Reviews(
            AssignmentStore store,
            AssignmentLifecycle lifecycle,
            RoundStore rounds,
            Criteria criteria,
            Workflow workflow,
            Interests interests,
            Attempts attempts,
            ReviewerStore profiles,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.rounds = rounds;
        this.criteria = criteria;
        this.workflow = workflow;
        this.interests = interests;
        this.attempts = attempts;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What a reader was asked to review; empty for those who are no person. */
    List<Assignment> mine(Reader reader) {
        return reader.person().map(id -> store.of(reader, id)).orElse(List.of());
    }

    long countWaiting(Reader reader) {
        return reader.person().map(id -> store.countWaiting(reader, id)).orElse(0L);
    }

    List<Round> roundsOf(List<Assignment> parts) {
        return rounds.unseen(parts.stream().map(Assignment::review).distinct().toList());
    }

    List<Criteria.Criterion> criteria(Round round) {
        return criteria.of(round.criteria());
    }

    /** One's own part. Refused once the term ended, and it returns to the pool; an attempt against an interest is kept. */
    @Transactional
    Outcome<Assignment> open(Reader reader, long id) {
        Optional<Assignment> part = store.find(reader, id).filter(one -> mine(reader, one));
        if (part.isEmpty()) {
            store.unseen(id)
                    .filter(one ->
                            mine(reader, one) && reader.recusals().contains(new Reference(Round.KIND, one.review())))
                    .ifPresent(one -> attempts.note(reader, new Reference(Round.KIND, one.review()), "open"));
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        return ended(reader, part.get()) ? Outcome.refused(giveBack(part.get())) : Outcome.done(part.get());
    }

    private static boolean mine(Reader reader, Assignment part) {
        return reader.person().filter(id -> id == part.person()).isPresent();
    }

    private static boolean ended(Reader reader, Assignment part) {
        return part.active() && !reader.may(AssignmentLifecycle.SCORING, part.organisations());
    }

    private Refusal giveBack(Assignment part) {
        returnAll(List.of(part.id()));
        return Refusal.of(Kind.FORBIDDEN, "review-term-ended");
    }

    /** Takes back what waits for people who no longer review. */
    @Transactional
    void returnOrphaned() {
        returnAll(store.orphaned(Role.REVIEWER.code()));
    }

    private void returnAll(List<Long> ids) {
        workflow.move(
                lifecycle,
                RETURNING,
                Change.of("return").because(TERM_ENDED).recording(Map.of("reason", TERM_ENDED)),
                ids.stream().map(Target::of).toList());
    }

    /** Signs that nothing ties one to the case, and opens the file. */
    @Transactional
    Outcome<Long> accept(Reader reader, Target target) {
        return step(reader, target, part -> {
            Outcome<Long> moved = workflow.move(
                    lifecycle,
                    reader,
                    Change.of("accept").recording(Map.of("declared_at", OffsetDateTime.now(clock))),
                    target);
            if (moved instanceof Outcome.Done<Long>) {
                interests
                        .signNone(reader, new Reference(Round.KIND, part.review()))
                        .orThrow();
            }
            return moved;
        });
    }

    /** Declares what ties one to the case: it closes for good, and the seat goes to another. */
    @Transactional
    Outcome<Long> recuse(Reader reader, Target target, Interest.Kind kind, String note) {
        return step(reader, target, part -> {
            Outcome<Long> moved = leave(reader, target, "abstain", "interest");
            if (moved instanceof Outcome.Done<Long>) {
                interests
                        .declare(reader, Interests.Declared.in(new Reference(Round.KIND, part.review()), kind, note))
                        .orThrow();
            }
            return moved;
        });
    }

    @Transactional
    Outcome<Long> decline(Reader reader, Target target, String reason) {
        return reason(reason, () -> step(reader, target, part -> leave(reader, target, "decline", reason)));
    }

    @Transactional
    Outcome<Long> abstain(Reader reader, Target target, String reason) {
        return reason(reason, () -> step(reader, target, part -> leave(reader, target, "abstain", reason)));
    }

    private static Outcome<Long> reason(String reason, Supplier<Outcome<Long>> act) {
        return reason.isBlank() || reason.length() > Answers.LONGEST_REASON
                ? Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"))
                : act.get();
    }

    private Outcome<Long> leave(Reader reader, Target target, String action, String reason) {
        return workflow.move(
                lifecycle, reader, Change.of(action).because(reason).recording(Map.of("reason", reason)), target);
    }

    /** Keeps what was answered so far. Refused if it was kept meanwhile from elsewhere. */
    @Transactional
    Outcome<Long> save(Reader reader, Target target, Answers answers) {
        return step(reader, target, part -> {
            List<Criteria.Criterion> asked =
                    criteria(rounds.unseen(List.of(part.review())).getFirst());
            if (!answers.wellFormed(asked)) {
                return Outcome.refused(Refusal.of(Kind.INVALID, "answers-malformed"));
            }
            Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("draft"), target);
            if (moved instanceof Outcome.Done<Long>) {
                store.answer(target.id(), answers, answers.complete(asked));
            }
            return moved;
        });
    }

    /** Hands the review in; it cannot be changed from then on. */
    @Transactional
    Outcome<Long> deliver(Reader reader, Target target) {
        return step(
                reader,
                target,
                part -> workflow.move(
                        lifecycle,
                        reader,
                        Change.of("deliver").recording(Map.of("delivered_at", OffsetDateTime.now(clock))),
                        target));
    }

    private Outcome<Long> step(
            Reader reader, Target target, java.util.function.Function<Assignment, Outcome<Long>> act) {
        return switch (open(reader, target.id())) {
            case Outcome.Refused<Assignment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Assignment>(Assignment part) -> act.apply(part);
        };
    }

    Optional<Profile> profile(Reader reader) {
        return reader.person()
                .filter(id -> reader.may(AssignmentLifecycle.SCORING))
                .map(id -> profiles.find(List.of(id))
                        .getOrDefault(id, new Profile(id, Set.of(), Set.of(), Profile.USUAL)));
    }

    /** Says which themes and languages one can judge, and how many reviews at once. Refused to those who do not review. */
    @Transactional
    Outcome<Long> describe(Reader reader, Set<String> themes, Set<String> languages, int most) {
        Optional<Profile> profile = profile(reader);
        if (profile.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "describe"));
        }
        if (most < 0 || most > 100) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "answers-malformed"));
        }
        profiles.put(new Profile(profile.get().person(), themes, languages, most));
        attempts.noteProfile(reader, profile.get().person(), themes, languages, most);
        return Outcome.done(profile.get().person());
    }
}
