package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How sessions are planned and changed, in the transaction of their door. */
@Component
class SessionWriting {

    private final SessionStore store;
    private final SessionKinds kinds;
    private final SessionLifecycle lifecycle;
    private final Workflow workflow;

    SessionWriting(SessionStore store, SessionKinds kinds, SessionLifecycle lifecycle, Workflow workflow) {
        this.store = store;
        this.kinds = kinds;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    Outcome<Long> open(Reader reader, long forum, @Nullable Long cycle, Set<Long> chairs, SessionDraft draft) {
        Optional<Refusal> refusal =
                workflow.mayOpen(lifecycle, reader, "plan", chairs).or(() -> wrong(draft.content()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = store.insert(forum, cycle, draft);
        front(id, draft.content());
        workflow.open(lifecycle, reader, "plan", chairs, Map.of(id, journalled(draft.content())));
        return Outcome.done(id);
    }

    private Optional<Refusal> wrong(Session.Content content) {
        return kinds.find(content.kind()).isPresent() && !content.title().isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.INVALID, "session-incomplete"));
    }

    private void front(long id, Session.Content content) {
        store.front(id, content.listed() && content.reach() != Reach.PUBLIC ? content.title() : null);
    }

    private static Map<String, Object> journalled(Session.Content content) {
        return Map.of(
                "title", content.title().toString(),
                "kind", content.kind(),
                "reach", content.reach().code(),
                "team", content.team().toString());
    }

    Outcome<Long> change(Reader reader, Target target, Session.Content content, int position) {
        Outcome<Session> locked =
                workflow.changeable(lifecycle, reader, target, SessionLifecycle.WRITING, SessionLifecycle.CHANGEABLE);
        if (!(locked instanceof Outcome.Done<Session>(Session before))) {
            return locked.map(Session::id);
        }
        Optional<Refusal> wrong = wrong(content);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        Set<String> audience = before.state().equals(SessionLifecycle.PLANNED)
                ? SessionLifecycle.planned(before.cycle(), SessionRows.team(content))
                : SessionLifecycle.shown(before.id(), before.cycle(), content);
        store.replace(before.id(), content, position, audience);
        front(before.id(), content);
        workflow.revised(lifecycle, reader, before, Workflow.CHANGE, journalled(before.content()), journalled(content));
        return Outcome.done(before.id());
    }
}
