package corridor.assurance;

import corridor.access.Reader;
import corridor.assurance.ReleaseStore.Taken;
import corridor.shared.Outcome;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a consent and from taking one back, in the transaction of the answer. */
@Component
class Releasing {

    private final DisclosureStore store;
    private final ReleaseStore releases;
    private final DisclosureLifecycle lifecycle;
    private final DisclosureLetters letters;
    private final ReplyPeriod period;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releasing(
            DisclosureStore store,
            ReleaseStore releases,
            DisclosureLifecycle lifecycle,
            DisclosureLetters letters,
            ReplyPeriod period,
            Workflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.releases = releases;
        this.lifecycle = lifecycle;
        this.letters = letters;
        this.period = period;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /** With the last consent it is shown, in the place of earlier words. */
    void settle(long id) {
        Disclosure one = store.lock(List.of(id)).getFirst();
        letters.answered(one);
        if (one.agreed()) {
            release(one);
        }
        events.publishEvent(new Disclosed(one.about()));
    }

    /** Whoever is named is told now, and has time from now on; who replied to the same words before need not do it again. */
    private void release(Disclosure one) {
        List<Disclosure> earlier = standing(one).stream()
                .filter(other -> other.fact().equals(one.fact()))
                .toList();
        earlier.forEach(other -> corridor(other, Change.of("supersede")));
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> facts = one.named().isEmpty()
                ? Map.of("released_at", now)
                : Map.of("released_at", now, "reply_until", now.plusDays(period.days()));
        corridor(one, Change.of("release").recording(facts));
        releases.begin(one.id());
        releases.shorten(one.id());
        releases.replace(earlier.stream().map(Disclosure::id).toList(), one.id());
        letters.replied(
                one,
                releases.replies(List.of(one.id())).values().stream()
                        .flatMap(List::stream)
                        .map(Reply::organisation)
                        .toList());
    }

    private List<Disclosure> standing(Disclosure one) {
        return store.about(List.of(one.about())).stream()
                .filter(other -> other.state().equals(DisclosureLifecycle.RELEASED))
                .toList();
    }

    private void corridor(Disclosure one, Change change) {
        Reader corridor = new Reader(
                "system:assurance",
                Set.of(),
                Set.of(DisclosureLifecycle.RELEASING, DisclosureLifecycle.CONSENTING),
                Map.of(),
                one.audience(),
                Set.of());
        workflow.move(lifecycle, corridor, change, Target.of(one.id())).orThrow();
    }

    /** Takes a step of a person. */
    Outcome<Long> step(Reader reader, Target target, String action, String reason) {
        Change change = Change.of(action);
        Outcome<Long> moved =
                workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
        if (moved instanceof Outcome.Done<Long>(Long id)) {
            Disclosure one = store.unseen(List.of(id)).getFirst();
            if (one.state().equals(DisclosureLifecycle.WITHDRAWN)) {
                ended(one);
            }
            events.publishEvent(new Disclosed(one.about()));
        }
        return moved;
    }

    /** Without what is shown of a record as a whole, nothing of it is shown. */
    private void ended(Disclosure one) {
        List<Disclosure> others = one.fact().equals(DisclosableFacts.FRONT) ? standing(one) : List.of();
        others.forEach(other -> corridor(other, Change.of("withdraw")));
        List<Long> gone = new ArrayList<>(List.of(one.id()));
        others.forEach(other -> gone.add(other.id()));
        releases.hide(gone);
        Taken taken = releases.taken(gone);
        letters.corrected(taken.disclosures(), taken.people());
    }
}
