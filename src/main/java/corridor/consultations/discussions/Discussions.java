package corridor.consultations.discussions;

import static corridor.consultations.discussions.DiscussionLifecycle.WRITING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.consultations.discussions.Discussion.Content;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of discussions. Each step is told by {@code workflow.Moved} of the kind {@code discussion}. */
@Service
public class Discussions {

    static final Set<String> STEPS = Set.of("open", "close", "sum-up", "cancel");

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 2_000;

    private final DiscussionStore store;
    private final DiscussionLifecycle lifecycle;
    private final Hosts hosts;
    private final Workflow workflow;
    private final Clock clock;

    Discussions(DiscussionStore store, DiscussionLifecycle lifecycle, Hosts hosts, Workflow workflow, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.hosts = hosts;
        this.workflow = workflow;
        this.clock = clock;
    }

    static boolean mayWrite(Reader reader) {
        return reader.may(WRITING);
    }

    @Transactional
    public Outcome<String> draft(Reader reader, Content content) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "draft");
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Long> id = store.insert(content, closing(content.lastDay()), Set.of(Audience.SECRETARIAT));
        id.ifPresent(one -> workflow.open(lifecycle, reader, "draft", Map.of(one, journalled(content))));
        return id.map(one -> Outcome.done(DiscussionStore.slug(content)))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "appeal-title-taken")));
    }

    /** The end of the last day everywhere: that day is over in UTC. */
    private static @Nullable Instant closing(@Nullable LocalDate lastDay) {
        return lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Map<String, Object> journalled(Content content) {
        return Map.of(
                "title", content.title().byTag(),
                "questions", content.questions().size(),
                "host", Hosts.code(content),
                "reach", content.reach(),
                "lastDay", String.valueOf(content.lastDay()));
    }

    /** Says it otherwise: all of a draft; of an open one the words and a later last day. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, Content content) {
        Outcome<Discussion> locked = workflow.changeable(
                lifecycle, reader, target, WRITING, Set.of(DiscussionLifecycle.DRAFT, DiscussionLifecycle.OPEN));
        if (!(locked instanceof Outcome.Done<Discussion>(Discussion before))) {
            return locked.map(Discussion::id);
        }
        Optional<Refusal> undone = before.open() ? undone(before.content(), content) : Optional.empty();
        if (undone.isPresent()) {
            return Outcome.refused(undone.get());
        }
        store.change(before.id(), content, closing(content.lastDay()));
        workflow.revised(lifecycle, reader, before, Workflow.CHANGE, journalled(before.content()), journalled(content));
        return Outcome.done(before.id());
    }

    private static Optional<Refusal> undone(Content before, Content after) {
        LocalDate old = before.lastDay();
        LocalDate day = after.lastDay();
        if (old == null || day == null || day.isBefore(old)) {
            return Optional.of(Refusal.of(Kind.INVALID, "discussion-ends-earlier", String.valueOf(old)));
        }
        boolean same = Hosts.code(before).equals(Hosts.code(after))
                && before.reach().equals(after.reach())
                && before.questions().size() == after.questions().size();
        return same ? Optional.empty() : Optional.of(Refusal.of(Kind.CONFLICT, "discussion-is-open"));
    }

    /** Takes a step. To cancel needs a reason. */
    @Transactional
    public Outcome<Long> act(Reader reader, Target target, String action, String why) {
        String reason = why.strip();
        if (!STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (reason.length() > LONGEST_REASON || (action.equals("cancel") && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of(action);
        return workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
    }

    /** Closes what is over. */
    @Transactional
    public void closeDue() {
        List<Target> due = store.due(clock.instant()).stream().map(Target::of).toList();
        workflow.move(lifecycle, Reader.system("discussions", Set.of(WRITING)), Change.of("close"), due);
    }

    /** Ends one whose summary was endorsed. */
    void sumUp(long id) {
        workflow.move(lifecycle, Reader.system("discussions", Set.of(WRITING)), Change.of("sum-up"), Target.of(id))
                .orThrow();
    }

    public Outcome<Discussion> find(Reader reader, String slug) {
        return store.find(reader, slug)
                .map(one -> Outcome.done(hosts.chaired(List.of(one)).getFirst()))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** Those that are open first, then the latest. */
    public List<Discussion> list(Reader reader) {
        return store.list(reader, MOST);
    }

    public List<Offer> offers(Reader reader, Discussion discussion) {
        return workflow.offers(lifecycle, reader, discussion).stream()
                .filter(offer -> STEPS.contains(offer.action()))
                .toList();
    }
}
