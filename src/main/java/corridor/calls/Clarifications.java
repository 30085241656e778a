package corridor.calls;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of clarifications. Each step is told by {@code workflow.Moved} of the kind {@code clarification}. */
@Service
public class Clarifications {

    private static final int MOST_WAITING = 5;
    private static final int LONGEST_QUESTION = 2_000;
    private static final int LONGEST_ANSWER = 4_000;
    private static final int DAYS = 3;

    private final ClarificationStore store;
    private final ClarificationLifecycle lifecycle;
    private final Workflow workflow;
    private final Tasks tasks;
    private final Clock clock;

    Clarifications(
            ClarificationStore store, ClarificationLifecycle lifecycle, Workflow workflow, Tasks tasks, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.tasks = tasks;
        this.clock = clock;
    }

    List<Clarification> of(Reader reader, Call call) {
        return store.of(reader, call);
    }

    static boolean mayAnswer(Reader reader) {
        return reader.may(ClarificationLifecycle.CLARIFYING);
    }

    /** Asks something about a call that is announced or open. */
    @Transactional
    public Outcome<Long> ask(Reader reader, Call call, String typed) {
        String question = typed.strip();
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "ask")
                .or(() -> reader.signedIn()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "sign-in-needed")))
                .or(() -> question.isEmpty() || question.length() > LONGEST_QUESTION
                        ? Optional.of(Refusal.of(Refusal.Kind.INVALID, "question-missing"))
                        : Optional.empty())
                .or(() -> Set.of("announced", "open").contains(call.state())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "call-over")))
                .or(() -> store.countWaiting(call, reader.actor()) >= MOST_WAITING
                        ? Optional.of(Refusal.of(Refusal.Kind.TOO_MANY, "questions-many"))
                        : Optional.empty());
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Set<String> audience = Stream.concat(
                        Stream.of(Audience.SECRETARIAT),
                        reader.person().stream().map(Audience::person))
                .collect(Collectors.toSet());
        long id = store.insert(call, reader.actor(), audience, question);
        workflow.open(lifecycle, reader, "ask", Map.of(id, Map.of("call", call.id())));
        tasks.open(new Task(
                "call-clarify",
                new Reference(Clarification.KIND, id),
                call.title(),
                call.url() + "/clarifications",
                Audience.SECRETARIAT,
                ClarificationLifecycle.CLARIFYING,
                LocalDate.now(clock).plusDays(DAYS)));
        return Outcome.done(id);
    }

    /** Answers for everybody; everyone who has begun is told. */
    @Transactional
    public Outcome<Long> answer(Reader reader, Target target, LocalizedText answer) {
        if (answer.isEmpty() || answer.byTag().values().stream().anyMatch(one -> one.length() > LONGEST_ANSWER)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "answer-missing"));
        }
        Outcome<Long> moved = workflow.move(
                lifecycle,
                reader,
                Change.of("answer").recording(Map.of("answered_at", OffsetDateTime.now(clock))),
                target);
        if (moved instanceof Outcome.Done<Long>) {
            store.answer(target.id(), answer);
            tasks.closeAll(new Reference(Clarification.KIND, target.id()));
        }
        return moved;
    }

    /** Sets one aside that is none. */
    @Transactional
    public Outcome<Long> setAside(Reader reader, Target target) {
        Outcome<Long> moved = workflow.move(lifecycle, reader, Change.of("set-aside"), target);
        if (moved instanceof Outcome.Done<Long>) {
            tasks.closeAll(new Reference(Clarification.KIND, target.id()));
        }
        return moved;
    }

    /** The calls of these. */
    public Set<Long> callsOf(Collection<Long> ids) {
        return store.lock(ids).stream().map(Clarification::call).collect(Collectors.toSet());
    }
}
