package corridor.exchange.introductions;

import corridor.access.Reader;
import corridor.exchange.Listing;
import corridor.exchange.matching.Weights;
import corridor.exchange.suggestions.Matches;
import corridor.exchange.suggestions.Matches.Pair;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.threads.Link;
import corridor.threads.Threads;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Begins an introduction: one side says that it is interested in the other. */
@Component
class Asking {

    private static final int LONGEST = 1_000;
    private static final int AT_ONCE = 20;
    private static final int A_DAY = 30;

    private final IntroductionStore store;
    private final ContactStore contacts;
    private final IntroductionLifecycle lifecycle;
    private final Matches matches;
    private final Weights weights;
    private final Workflow workflow;
    private final Threads threads;

    Asking(
            IntroductionStore store,
            ContactStore contacts,
            IntroductionLifecycle lifecycle,
            Matches matches,
            Weights weights,
            Workflow workflow,
            Threads threads) {
        this.store = store;
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.matches = matches;
        this.weights = weights;
        this.workflow = workflow;
        this.threads = threads;
    }

    /** In the caller's transaction. */
    Outcome<Long> ask(Reader reader, long offer, long need, String message, Contact contact) {
        Outcome<Pair> found = matches.why(reader, offer, need);
        if (!(found instanceof Outcome.Done<Pair>(Pair pair))) {
            return found.map(none -> 0L);
        }
        Optional<Listing> own = Introductions.side(reader, pair);
        if (own.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "ask"));
        }
        Optional<Refusal> obstacle = obstacle(pair, own.get(), message, contact);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        long asker = own.get().organisation();
        Optional<Long> id = store.insert(pair, asker, TypedText.lines(message), weights.rule());
        if (id.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "introduction-known"));
        }
        contacts.put(id.get(), asker, contact);
        workflow.open(
                lifecycle,
                reader,
                "interest",
                Set.of(asker),
                Map.of(id.get(), Map.of("offer", offer, "need", need, "asker", asker)));
        tie(pair, id.get());
        return Outcome.done(id.get());
    }

    private Optional<Refusal> obstacle(Pair pair, Listing own, String message, Contact contact) {
        if (pair.offer().organisation() == pair.need().organisation()) {
            return Optional.of(Refusal.of(Kind.INVALID, "listing-own"));
        }
        if (!pair.explanation().fits()) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "not-a-match"));
        }
        if (message.length() > LONGEST || !contact.sound()) {
            return Optional.of(Refusal.of(Kind.INVALID, "contact-missing"));
        }
        return store.tooMany(own.organisation(), own.id(), AT_ONCE, A_DAY)
                ? Optional.of(Refusal.of(Kind.TOO_MANY, "too-many-interests", AT_ONCE, A_DAY))
                : Optional.empty();
    }

    private void tie(Pair pair, long id) {
        Reference introduction = new Reference(Introduction.KIND, id);
        threads.link(List.of(
                new Link(pair.offer().reference(), "offers", introduction, null, null),
                new Link(pair.need().reference(), "asks", introduction, null, null)));
    }
}
