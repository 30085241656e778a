package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.forum.Cycle;
import corridor.forum.sessions.SessionStore.Presenting;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of sessions. Each step is told by {@code workflow.Moved} of the kind {@code session}. */
@Service
public class Sessions {

    private static final int LONGEST_REASON = 2_000;

    private final SessionStore store;
    private final SessionKinds kinds;
    private final SessionWriting writing;
    private final SessionLifecycle lifecycle;
    private final Workflow workflow;

    Sessions(
            SessionStore store,
            SessionKinds kinds,
            SessionWriting writing,
            SessionLifecycle lifecycle,
            Workflow workflow) {
        this.store = store;
        this.kinds = kinds;
        this.writing = writing;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    /** Those of a cycle, in their order. */
    public List<Session> of(Reader reader, long cycle) {
        return store.of(reader, cycle);
    }

    /** Those that are still to be held and of which this reader holds a right. */
    public List<Session> prepared(Reader reader, Right right) {
        return reader.may(right)
                ? store.prepared(
                        reader, reader.organisationsWith(right), reader.rights().contains(right))
                : List.of();
    }

    /** Whether there is any such. */
    public boolean prepares(Reader reader, Right right) {
        return reader.may(right)
                && store.prepares(
                        reader, reader.organisationsWith(right), reader.rights().contains(right));
    }

    /** Those of a forum of which nobody knows the cycle. */
    public List<Session> without(Reader reader, long forum) {
        return store.without(reader, forum);
    }

    public Outcome<Session> find(Reader reader, String forum, String slug) {
        return store.find(reader, forum, slug)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** Those of these sessions that this reader may see, by id. */
    public Map<Long, Session> byIds(Reader reader, Collection<Long> ids) {
        return byId(store.byIds(reader, ids));
    }

    /** The same, whoever may see them: for planning and for what follows from a change. */
    public Map<Long, Session> unseen(Collection<Long> ids) {
        return byId(store.unseen(ids));
    }

    /** Keeps two from filling a session at once, until the caller's transaction ends. */
    public void lock(long id) {
        store.lock(List.of(id));
    }

    /** Those of a cycle, whoever may see them. */
    public List<Session> allOf(long cycle) {
        return store.allOf(cycle);
    }

    private static Map<Long, Session> byId(List<Session> sessions) {
        Map<Long, Session> byId = new LinkedHashMap<>();
        sessions.forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    /** What everybody sees of those that are held by invitation and that this reader may not see, by id. */
    public Map<Long, LocalizedText> fronts(Reader reader, long cycle) {
        return store.fronts(reader, cycle);
    }

    /** What sessions need of a room and an hour; whoever plans. */
    public Map<Long, SessionNeeds> needs(Collection<Long> ids) {
        Map<Long, SessionNeeds> needs = new LinkedHashMap<>();
        Map<Long, Presenting> presenting = store.presenting(ids);
        store.unseen(ids)
                .forEach(one -> needs.put(one.id(), needs(one, presenting.getOrDefault(one.id(), Presenting.NOBODY))));
        return needs;
    }

    private SessionNeeds needs(Session session, Presenting presenting) {
        SessionKind kind = kinds.of(session);
        Session.Content content = session.content();
        Set<Long> people = new TreeSet<>(content.people());
        people.addAll(presenting.people());
        Set<Long> organisations = new TreeSet<>(presenting.organisations());
        organisations.addAll(organisations(content));
        return new SessionNeeds(
                session.id(),
                kind.code(),
                content.minutes() == null ? kind.minutes() : content.minutes(),
                content.capacity(),
                content.languages(),
                Set.copyOf(people),
                Set.copyOf(organisations),
                kind.nothingBeside(),
                session.audience());
    }

    private static Set<Long> organisations(Session.Content content) {
        return content.team().stream()
                .map(Part::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean mayPlan(Reader reader, Cycle cycle) {
        return workflow.mayOpen(lifecycle, reader, "plan", cycle.chairs()).isEmpty();
    }

    public boolean mayWrite(Reader reader, Session session) {
        return reader.may(SessionLifecycle.WRITING, session.chairs())
                && SessionLifecycle.CHANGEABLE.contains(session.state());
    }

    public boolean mayNote(Reader reader, Session session) {
        return reader.may(SessionLifecycle.NOTING, session.team())
                && Set.of(SessionLifecycle.PUBLIC, SessionLifecycle.HELD).contains(session.state());
    }

    /** Plans a session of a cycle. */
    @Transactional
    public Outcome<Long> plan(Reader reader, Cycle cycle, SessionDraft draft) {
        return writing.open(reader, cycle.forum(), cycle.id(), cycle.chairs(), draft);
    }

    /** Writes down a session from documents: it was held, and is read as far as it reaches. */
    @Transactional
    public Outcome<Long> record(Reader reader, long forum, @Nullable Long cycle, SessionDraft draft) {
        return writing.open(reader, forum, cycle, Set.of(), draft)
                .then(id -> workflow.move(lifecycle, reader, Change.of("record"), Target.of(id)));
    }

    /** Changes what is said of it, and with it who may read it. */
    @Transactional
    public Outcome<Long> change(Reader reader, Target target, Session.Content content, int position) {
        return writing.change(reader, target, content, position);
    }

    public List<Offer> offers(Reader reader, Session session) {
        return workflow.offers(lifecycle, reader, session);
    }

    /** Takes a step. To cancel needs a reason. */
    @Transactional
    public Outcome<Long> move(Reader reader, Target target, String action, String why) {
        String reason = why.strip();
        if (reason.length() > LONGEST_REASON || (action.equals("cancel") && reason.isEmpty())) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing"));
        }
        Change change = Change.of(action);
        return workflow.move(lifecycle, reader, reason.isEmpty() ? change : change.because(reason), target);
    }
}
