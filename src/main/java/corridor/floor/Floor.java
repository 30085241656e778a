package corridor.floor;

import corridor.access.Reader;
import corridor.forum.sessions.Session;
import corridor.live.Channels;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the floor. Each step of a question is told by {@code workflow.Moved} of the kind {@code floor-question}. */
@Service
public class Floor {

    /** Those that anybody who sees the session reads. */
    static final Set<String> OPEN = Set.of(FloorLifecycle.SHOWN, FloorLifecycle.ANSWERED);

    static final Set<String> STEPS = Set.of("show", "hide", "answer", "merge");

    private static final int LONGEST_ANSWER = 2_000;
    private static final int MOST_AT_ONCE = 5;
    private static final int MOST_WAITING = 500;
    private static final Duration AT_ONCE = Duration.ofMinutes(10);

    private final QuestionStore store;
    private final StageStore stages;
    private final FloorLifecycle lifecycle;
    private final Workflow workflow;
    private final Channels channels;
    private final Clock clock;

    Floor(
            QuestionStore store,
            StageStore stages,
            FloorLifecycle lifecycle,
            Workflow workflow,
            Channels channels,
            Clock clock) {
        this.store = store;
        this.stages = stages;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.channels = channels;
        this.clock = clock;
    }

    public Stage stage(Session session) {
        return stages.find(session.id()).orElseGet(() -> Stage.closed(session.id()));
    }

    /** The questions of a session that this reader may see, what most want to hear first. */
    public List<Asked> questions(Reader reader, Session session, Set<String> states) {
        return store.of(reader, session.id(), states);
    }

    public boolean mayModerate(Reader reader, Session session) {
        return reader.may(FloorLifecycle.MODERATING, session.team());
    }

    /**
     * Asks; it waits until somebody of the team has read it.
     *
     * @param asker whoever asks, known to the installation alone
     */
    @Transactional
    public Outcome<Long> ask(Reader reader, Session session, Question typed, String asker) {
        Optional<Refusal> refusal = workflow.mayOpen(lifecycle, reader, "ask")
                .or(() -> wrong(typed))
                .or(() -> closed(session))
                .or(() -> tooMuch(session, asker));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = store.insert(session, typed, asker, clock.instant());
        workflow.open(lifecycle, reader, "ask", Map.of(id, Map.of("session", session.id())));
        channels.changed("desk:" + session.id(), stages.touch(session.id()));
        return Outcome.done(id);
    }

    private static Optional<Refusal> wrong(Question typed) {
        boolean fits = typed.text().length() >= Asked.SHORTEST
                && typed.text().length() <= Asked.LONGEST
                && typed.name().length() <= Asked.LONGEST_NAME;
        return fits ? Optional.empty() : Optional.of(Refusal.of(Kind.INVALID, "question-length"));
    }

    private Optional<Refusal> closed(Session session) {
        return stages.lock(session.id()).open()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONFLICT, "floor-closed"));
    }

    private Optional<Refusal> tooMuch(Session session, String asker) {
        Instant since = clock.instant().minus(AT_ONCE);
        if (store.askedSince(session.id(), asker, since) >= MOST_AT_ONCE) {
            return Optional.of(Refusal.of(Kind.TOO_MANY, "floor-too-often", String.valueOf(MOST_AT_ONCE)));
        }
        return store.waiting(session.id()) >= MOST_WAITING
                ? Optional.of(Refusal.of(Kind.TOO_MANY, "floor-crowded"))
                : Optional.empty();
    }

    /** Says that one wants this answered, too; counted once. */
    @Transactional
    public Outcome<Long> support(Reader reader, Session session, long question, String supporter) {
        boolean seen = store.of(reader, session.id(), Set.of(FloorLifecycle.SHOWN)).stream()
                .anyMatch(one -> one.id() == question);
        if (!seen) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        if (store.support(question, supporter)) {
            changed(session);
        }
        return Outcome.done(question);
    }

    /**
     * Shows a question, hides it, notes the answer, or joins it with one that says the same.
     *
     * @param into the one that is left, to join; otherwise 0
     */
    @Transactional
    public Outcome<Long> act(Reader reader, Session session, Target target, String action, Reply reply, long into) {
        if (!STEPS.contains(action)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (reply.text().length() > LONGEST_ANSWER) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "answer-length"));
        }
        if (action.equals("merge") && !joinable(reader, session, target.id(), into)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "question-to-join-missing"));
        }
        Outcome<Long> moved =
                workflow.move(lifecycle, reader, Change.of(action).recording(facts(action, reply, into)), target);
        if (moved instanceof Outcome.Done<Long>) {
            if (action.equals("merge")) {
                store.join(target.id(), into);
            }
            changed(session);
        }
        return moved;
    }

    private boolean joinable(Reader reader, Session session, long question, long into) {
        return question != into
                && store.of(reader, session.id(), Set.of(FloorLifecycle.WAITING, FloorLifecycle.SHOWN)).stream()
                        .anyMatch(one -> one.id() == into);
    }

    private Map<String, Object> facts(String action, Reply reply, long into) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (action.equals("answer")) {
            facts.put("answer", reply.text());
            facts.put("answer_language", reply.language().tag());
            facts.put("answered_at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        } else if (action.equals("merge")) {
            facts.put("merged_into", into);
        }
        return facts;
    }

    /** What was answered, in the language of whoever wrote it down; blank where it was answered by word of mouth. */
    public record Reply(String text, Language language) {}

    private void changed(Session session) {
        long number = stages.touch(session.id());
        channels.changed("session:" + session.id(), number);
        channels.changed("desk:" + session.id(), number);
    }
}
