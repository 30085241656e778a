package corridor.exchange.introductions;

import static corridor.exchange.introductions.IntroductionLifecycle.ANSWERING;
import static corridor.exchange.introductions.IntroductionLifecycle.ASKING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.exchange.Listing;
import corridor.exchange.suggestions.Matches.Pair;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of introductions. Nothing is told to the other side before somebody says that they are interested. */
@Service
public class Introductions {

    /** Why a side ends it. */
    public static final List<String> REASONS =
            List.of("not-now", "not-fitting", "found-another", "no-capacity", "other");

    static final Set<String> ENDING = Set.of("decline", "take-back", "end");

    private static final int LONGEST = 1_000;

    private final IntroductionStore store;
    private final ContactStore contacts;
    private final IntroductionLifecycle lifecycle;
    private final Asking asking;
    private final Workflow workflow;
    private final Clock clock;

    Introductions(
            IntroductionStore store,
            ContactStore contacts,
            IntroductionLifecycle lifecycle,
            Asking asking,
            Workflow workflow,
            Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.asking = asking;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** For which of the two sides of a pair this reader may speak; none where for neither. */
    static Optional<Listing> side(Reader reader, Pair pair) {
        return List.of(pair.need(), pair.offer()).stream()
                .filter(one -> held(reader, ASKING, one.organisation()))
                .findFirst();
    }

    static boolean held(Reader reader, Right right, long organisation) {
        return reader.speaksFor(organisation, right);
    }

    /** Says that one's side is interested. Refused where the two do not fit, and where too much waits already. */
    @Transactional
    public Outcome<Long> ask(Reader reader, long offer, long need, String message, Contact contact) {
        return asking.ask(reader, offer, need, message, contact);
    }

    /** The other side is interested, too: from now on each reads whom to write to on the other. */
    @Transactional
    public Outcome<Long> accept(Reader reader, Target target, Contact contact) {
        Optional<Introduction> found = store.find(reader, target.id());
        if (found.isPresent() && held(reader, ANSWERING, found.get().asked()) && !contact.sound()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "contact-missing"));
        }
        Change change = Change.of("accept").recording(Map.of("mutual_at", OffsetDateTime.now(clock)));
        return workflow.move(lifecycle, reader, change, target).map(id -> {
            Introduction one = store.unseen(List.of(id)).getFirst();
            contacts.put(id, one.asked(), contact);
            contacts.open(one);
            return id;
        });
    }

    /**
     * Declines, takes back or ends it. The reason is for one's own side; the other reads that it is not now.
     *
     * @param action decline, take-back or end
     */
    @Transactional
    public Outcome<Long> end(Reader reader, Target target, String action, String reason, String note) {
        if (!ENDING.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        String why = action.equals("take-back") ? "taken-back" : reason;
        if (!(why.equals("taken-back") || REASONS.contains(why)) || note.length() > LONGEST) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        long by = store.find(reader, target.id())
                .map(one -> ender(reader, one, action))
                .orElse(0L);
        Change change = Change.of(action)
                .recording(Map.of("reason", why, "note", TypedText.lines(note), "dismissed_by", by))
                .sealing(Map.of("note", "…"));
        return workflow.move(lifecycle, reader, change, target).map(id -> {
            contacts.close(id);
            return id;
        });
    }

    private static long ender(Reader reader, Introduction one, String action) {
        return switch (action) {
            case "decline" -> one.asked();
            case "take-back" -> one.asker();
            default -> own(reader, one);
        };
    }

    /** The organisation of the two for which this reader speaks: the one asked, if both. */
    static long own(Reader reader, Introduction one) {
        return held(reader, ANSWERING, one.asked()) || reader.labels().contains(Audience.organisation(one.asked()))
                ? one.asked()
                : one.asker();
    }

    public Outcome<Introduction> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** Those of one's organisations, what is under way first. */
    public List<Introduction> concerning(Reader reader) {
        return store.concerning(reader);
    }

    /** Those about one listing that this reader sees. */
    public List<Introduction> of(Reader reader, Listing listing) {
        return store.of(reader, listing.id());
    }

    /** Whom to write to, as far as this reader may know, by organisation. */
    public Map<Long, Contact> contacts(Reader reader, Introduction one) {
        return contacts.of(reader, one.id());
    }

    public List<Offer> offers(Reader reader, Introduction one) {
        return workflow.offers(lifecycle, reader, one);
    }
}
