package corridor.practices;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slug;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps in the life of a single practice, with the facts that each of them records. */
@Component
class PracticeSteps {

    /** Steps that somebody will ask about later. */
    static final Set<String> REASONED = Set.of("return", "decline", "object", "confirm", "retract");

    private final PracticeStore store;
    private final PracticeLifecycle lifecycle;
    private final Workflow workflow;
    private final People people;
    private final PracticePeriods periods;
    private final Clock clock;

    PracticeSteps(
            PracticeStore store,
            PracticeLifecycle lifecycle,
            Workflow workflow,
            People people,
            PracticePeriods periods,
            Clock clock) {
        this.periods = periods;
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.people = people;
        this.clock = clock;
    }

    List<Outcome<Long>> check(Reader reader, List<Target> targets) {
        return workflow.move(
                lifecycle,
                reader,
                Change.of("check").recording(Map.of("published_at", OffsetDateTime.now(clock))),
                targets);
    }

    Outcome<Long> act(Reader reader, Target target, String action, String reason) {
        if (reason.isBlank() && REASONED.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of(action).recording(facts(target, action));
        return workflow.move(lifecycle, reader, reason.isBlank() ? change : change.because(reason.strip()), target);
    }

    private Map<String, Object> facts(Target target, String action) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return switch (action) {
            case "clear" -> Map.of("objection_until", now.plus(objectionTime(target)));
            case "check" -> withAddress(target, Map.of("published_at", now));
            case "publish" -> withAddress(target, Map.of("published_at", now, "attested_at", now));
            case "attest", "confirm" -> Map.of("attested_at", now);
            default -> Map.of();
        };
    }

    private Duration objectionTime(Target target) {
        return store.unseen(List.of(target.id())).stream()
                        .flatMap(one -> one.coAuthors().stream())
                        .anyMatch(people::speaksFor)
                ? periods.objection()
                : Duration.ZERO;
    }

    /** What was addressed by its number while it was written is addressed by its title from its publication on. */
    private Map<String, Object> withAddress(Target target, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        store.unseen(List.of(target.id())).stream()
                .filter(one -> one.slug().value().startsWith(Practices.PROVISIONAL))
                .forEach(one -> all.put(
                        "slug",
                        store.freeSlug(
                                Slug.from(
                                        one.content().title().in(one.language()).text()),
                                one.id())));
        return all;
    }
}
