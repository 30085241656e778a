package corridor.assurance;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever is named: time to reply once all parties agreed and before it is shown, and a reply that stands beside
 * it. Only the answer of all who are named shortens that time; nobody lengthens it.
 */
@Service
public class Replies {

    static final int LONGEST = 2_000;
    private static final Set<String> OPEN = Set.of(DisclosureLifecycle.RELEASED);

    private final ReleaseStore store;
    private final DisclosureLifecycle lifecycle;
    private final DisclosureLetters letters;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(
            ReleaseStore store,
            DisclosureLifecycle lifecycle,
            DisclosureLetters letters,
            Workflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.letters = letters;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /** Says or changes what an organisation replies. Refused: not-a-party, reply-over, text-missing. */
    @Transactional
    public Outcome<Long> write(Reader reader, Target target, long organisation, LocalizedText text) {
        return workflow.changeable(lifecycle, reader, target, DisclosureLifecycle.REPLYING, OPEN)
                .then(one -> checked(reader, one, organisation, text))
                .map(one -> {
                    store.reply(one.id(), organisation, text);
                    store.shorten(one.id());
                    workflow.revised(lifecycle, reader, one, "reply", Map.of(), Map.of("organisation", organisation));
                    letters.replied(one, List.of(organisation));
                    events.publishEvent(new Disclosed(one.about()));
                    return one.id();
                });
    }

    private Outcome<Disclosure> checked(Reader reader, Disclosure one, long organisation, LocalizedText text) {
        if (!one.named().contains(organisation) || !reader.may(DisclosureLifecycle.REPLYING, Set.of(organisation))) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "not-a-party"));
        }
        Instant until = one.replyUntil();
        if (until == null || !clock.instant().isBefore(until)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "reply-over"));
        }
        boolean bounded = text.languages().stream()
                .allMatch(language -> text.exactly(language).orElse("").length() <= LONGEST);
        return text.isEmpty() || !bounded
                ? Outcome.refused(Refusal.of(Kind.INVALID, "reply-missing", LONGEST))
                : Outcome.done(one);
    }
}
