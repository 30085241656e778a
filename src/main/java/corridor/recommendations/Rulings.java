package corridor.recommendations;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.recommendations.Ruling.Step;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of decisions on recommendations: one decision for many, and a result for each. */
@Service
public class Rulings {

    private final RecommendationStore store;
    private final RulingStore rulings;
    private final RulingEffects effects;
    private final RecommendationLifecycle lifecycle;
    private final Workflow workflow;
    private final Stays stays;
    private final Clock clock;

    Rulings(
            RecommendationStore store,
            RulingStore rulings,
            RulingEffects effects,
            RecommendationLifecycle lifecycle,
            Workflow workflow,
            Stays stays,
            Clock clock) {
        this.store = store;
        this.rulings = rulings;
        this.effects = effects;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.stays = stays;
        this.clock = clock;
    }

    /**
     * Issues, carries on, fulfils, drops, merges or reopens. Each is judged by itself: those that may not be decided like
     * that stay as they are and say why.
     */
    @Transactional
    public List<Outcome<Long>> rule(Reader reader, Ruling ruling, List<Target> targets, Step step) {
        if (!writesDown(reader) && !ruling.complete(LocalDate.now(clock))) {
            return refused(targets, Refusal.of(Kind.INVALID, "ruling-missing"));
        }
        Map<Long, Recommendation> seen =
                store.find(reader, targets.stream().map(Target::id).toList());
        Map<Long, Optional<Cycle>> next = new HashMap<>();
        Map<Target, Refusal> obstacles = new HashMap<>();
        for (Target target : targets) {
            Recommendation one = seen.get(target.id());
            if (one != null && one.open()) {
                obstacle(one, step, next).ifPresent(refusal -> obstacles.put(target, refusal));
            }
        }
        List<Target> fit =
                targets.stream().filter(one -> !obstacles.containsKey(one)).toList();
        Map<Target, Outcome<Long>> moved = move(reader, ruling, step, fit, seen, next);
        return targets.stream()
                .map(one -> obstacles.containsKey(one)
                        ? Outcome.<Long>refused(Objects.requireNonNull(obstacles.get(one)))
                        : Objects.requireNonNull(moved.get(one)))
                .toList();
    }

    /** Corridor itself, writing the past down from documents, may not know the day. */
    private static boolean writesDown(Reader reader) {
        return reader.may(RecommendationLifecycle.RECORDING);
    }

    private static List<Outcome<Long>> refused(List<Target> targets, Refusal refusal) {
        return targets.stream().map(one -> Outcome.<Long>refused(refusal)).toList();
    }

    private Optional<Refusal> obstacle(Recommendation one, Step step, Map<Long, Optional<Cycle>> next) {
        return switch (step.action()) {
            case "carry" -> {
                Optional<Cycle> following = next.computeIfAbsent(one.cycle(), stays::next);
                yield following.isEmpty()
                        ? Optional.of(Refusal.of(Kind.CONFLICT, "next-cycle-missing"))
                        : notLater(one.content().due(), step.due());
            }
            case "merge" ->
                step.into() == null || step.into() == one.id()
                        ? Optional.of(Refusal.of(Kind.INVALID, "merge-target-missing"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> notLater(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || after == null || after.isAfter(before)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "due-not-later", after.toString(), before.toString()));
    }

    private Map<Target, Outcome<Long>> move(
            Reader reader,
            Ruling ruling,
            Step step,
            List<Target> fit,
            Map<Long, Recommendation> seen,
            Map<Long, Optional<Cycle>> next) {
        Map<String, Object> facts = new LinkedHashMap<>();
        long id = rulings.next();
        facts.put("last_ruling", id);
        Long into = step.into();
        if (into != null) {
            Optional<Refusal> missing = mergeable(reader, into);
            if (missing.isPresent()) {
                return outcomes(fit, refused(fit, missing.get()));
            }
            facts.put("merged_into", into);
        }
        String why = ruling.why().byTag().values().stream().findFirst().orElse("");
        List<Outcome<Long>> moved = workflow.move(
                lifecycle, reader, Change.of(step.action()).because(why).recording(facts), fit);
        List<Recommendation> done = new ArrayList<>();
        moved.forEach(outcome -> {
            if (outcome instanceof Outcome.Done<Long>(Long decided)) {
                done.add(Objects.requireNonNull(seen.get(decided)));
            }
        });
        if (!done.isEmpty()) {
            effects.follow(reader, id, ruling, step, done, next);
        }
        return outcomes(fit, moved);
    }

    /** Into one that is open, whose row stays locked until the end. */
    private Optional<Refusal> mergeable(Reader reader, long into) {
        return store.find(reader, List.of(into)).containsKey(into)
                        && store.lock(List.of(into)).stream().allMatch(Recommendation::open)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "merge-target-missing"));
    }

    private static Map<Target, Outcome<Long>> outcomes(List<Target> targets, List<Outcome<Long>> outcomes) {
        Map<Target, Outcome<Long>> by = new LinkedHashMap<>();
        for (int at = 0; at < targets.size(); at++) {
            by.put(targets.get(at), outcomes.get(at));
        }
        return by;
    }
}
