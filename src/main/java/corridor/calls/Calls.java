package corridor.calls;

import corridor.access.Reader;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Slug;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of calls. Each step is told by {@code workflow.Moved} of the kind {@code call}. */
@Service
public class Calls {

    static final Set<String> STEPS = Set.of("announce", "review", "finish", "publish-results", "archive", "cancel");

    /** First words of other addresses below that of calls. */
    private static final Set<String> RESERVED = Set.of("new", "submissions", "invitations", "dossiers");

    private static final int MOST_OF_ONE_NAME = 50;
    private static final int LONGEST_REASON = 2_000;
    private static final Refusal MISSING = Refusal.of(Refusal.Kind.MISSING, "record-missing");

    private final CallStore store;
    private final CallLifecycle lifecycle;
    private final Workflow workflow;
    private final Convening convening;
    private final ObjectProvider<CallSteps> steps;
    private final Codes codes;
    private final CallTimes times;
    private final Clock clock;

    Calls(
            CallStore store,
            CallLifecycle lifecycle,
            Workflow workflow,
            Convening convening,
            ObjectProvider<CallSteps> steps,
            Codes codes,
            CallTimes times,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.convening = convening;
        this.steps = steps;
        this.codes = codes;
        this.times = times;
        this.clock = clock;
    }

    /** Those that this reader sees, open ones first. */
    public List<Call> list(Reader reader) {
        return store.list(reader, null, 200);
    }

    /** Those of one place that this reader sees. */
    public List<Call> of(Reader reader, Reference place) {
        return store.list(reader, place, 200);
    }

    public Outcome<Call> find(Reader reader, String slug) {
        return store.find(reader, slug).map(Outcome::done).orElseGet(() -> Outcome.refused(MISSING));
    }

    /** The same for those who hold a code for a hidden one. */
    public Outcome<Call> find(Reader reader, String slug, String code) {
        return store.find(reader, slug)
                .or(() -> store.unseen(slug)
                        .filter(one -> one.hidden()
                                && one.published()
                                && codes.find(one, code).isPresent()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(MISSING));
    }

    /** Whoever may see them: for those who answered them or decide on answers. */
    public Map<Long, Call> byId(Collection<Long> ids) {
        return store.unseen(ids).stream().collect(Collectors.toMap(Call::id, one -> one));
    }

    /** Holds a call until the transaction ends, so that it does not close meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Call> hold(long id) {
        return store.hold(id);
    }

    public List<Offer> offers(Reader reader, Call call) {
        return workflow.offers(lifecycle, reader, call);
    }

    /** The organisations that convene each call that is being decided on. */
    public Map<Long, Set<Long>> deciding() {
        return store.deciding();
    }

    Instant now() {
        return clock.instant();
    }

    public static boolean mayWrite(Reader reader) {
        return reader.may(CallLifecycle.WRITING);
    }

    /** Begins a call, of a place or of its own. */
    @Transactional
    public Outcome<Call> draft(Reader reader, @Nullable Reference place, CallText text) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "draft")
                .or(() -> place != null && convening.place(reader, place).isEmpty()
                        ? Optional.of(MISSING)
                        : Optional.empty());
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Slug slug = Slug.from(text.title().in(Language.ENGLISH).text());
        long id = IntStream.rangeClosed(RESERVED.contains(slug.value()) ? 2 : 1, MOST_OF_ONE_NAME)
                .mapToObj(number -> store.insert(number == 1 ? slug : slug.numbered(number), place, text))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        workflow.open(
                lifecycle,
                reader,
                "draft",
                Map.of(id, Map.of("kind", text.kind().code())));
        store.write(id, text);
        return Outcome.done(store.unseen(List.of(id)).getFirst());
    }

    @Transactional
    public Outcome<Long> change(Reader reader, Target target, CallText text) {
        Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("change"), target);
        if (moved instanceof Outcome.Done<Long>) {
            store.write(target.id(), text);
        }
        return moved;
    }

    /** Takes a step that people take. To cancel needs a reason. */
    @Transactional
    public Outcome<Long> move(Reader reader, Target target, String action, String why) {
        String reason = why.strip();
        if (!STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        }
        if (reason.length() > LONGEST_REASON || (action.equals("cancel") && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "reason-missing"));
        }
        Optional<Refusal> obstacle = store.lock(List.of(target.id())).stream()
                .filter(call -> lifecycle.transition(call.state(), action).isPresent() && mayWrite(reader))
                .findFirst()
                .flatMap(call -> obstacle(call, action));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Change change = Change.of(action).recording(facts(action, reason));
        Outcome<Long> moved =
                workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
        if (moved instanceof Outcome.Done<Long> && action.equals("announce")) {
            times.open();
        }
        return moved;
    }

    private Optional<Refusal> obstacle(Call call, String action) {
        Closing closing = call.closing();
        if (action.equals("announce") && closing != null && !closing.closesAt().isAfter(clock.instant())) {
            return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "closing-past"));
        }
        return steps.stream()
                .flatMap(one -> one.obstacle(call, action).stream())
                .findFirst();
    }

    private Map<String, Object> facts(String action, String reason) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return switch (action) {
            case "announce" -> Map.of("published_at", now);
            case "finish" -> Map.of("decided_at", now);
            case "publish-results" -> Map.of("released_at", now);
            case "cancel" -> Map.of("reason", reason);
            default -> Map.of();
        };
    }
}
