package corridor.partnerships.pulse;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.partnerships.Partnership;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Moved;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of rounds: opened by a party, answered by people whom nobody can tell, closed by its day. */
@Service
public class Pulses {

    static final int SHORTEST = 7;
    static final int LONGEST = 60;
    private static final int MONTHS_BETWEEN = 3;

    private final RoundStore store;
    private final TallyStore tallies;
    private final PulseLifecycle lifecycle;
    private final QuestionSets sets;
    private final Workflow workflow;
    private final Tasks tasks;
    private final Clock clock;

    Pulses(
            RoundStore store,
            TallyStore tallies,
            PulseLifecycle lifecycle,
            QuestionSets sets,
            Workflow workflow,
            Tasks tasks,
            Clock clock) {
        this.store = store;
        this.tallies = tallies;
        this.lifecycle = lifecycle;
        this.sets = sets;
        this.workflow = workflow;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The rounds of a partnership that this reader may see, the newest first. */
    public List<Round> of(Reader reader, Partnership partnership) {
        return store.of(reader, partnership.id());
    }

    public QuestionSet questions(Round round) {
        return sets.find(round.questionSet()).orElseThrow();
    }

    public boolean mayOpen(Reader reader, Partnership partnership) {
        return reader.may(PulseLifecycle.OPENING, organisations(partnership));
    }

    public boolean mayAnswer(Reader reader, Round round) {
        return round.open() && reader.may(PulseLifecycle.ANSWERING, round.partners());
    }

    public boolean hasAnswered(Reader reader, Round round) {
        return tallies.hasAnswered(reader, round.id());
    }

    private static Set<Long> organisations(Partnership partnership) {
        return partnership.confirmed().stream()
                .flatMap(one -> one.organisations().stream())
                .collect(Collectors.toSet());
    }

    /** Opens a round until a day from one week to two months ahead. */
    @Transactional
    public Outcome<Long> open(Reader reader, Partnership partnership, PulseKind kind, LocalDate closes) {
        Set<Long> partners = organisations(partnership);
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "open", partners)
                .or(() -> vain(partnership, kind))
                .or(() -> untimely(reader, partnership, kind, closes));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        long set = sets.newest(kind.questions()).orElseThrow().id();
        Optional<Long> id = store.insert(partnership.id(), kind, set, partners, today(), closes);
        id.ifPresent(one -> {
            workflow.open(
                    lifecycle,
                    reader,
                    "open",
                    partners,
                    Map.of(
                            one,
                            Map.of("partnership", partnership.id(), "kind", kind.code(), "closes", closes.toString())));
            ask(new RoundStore.Asked(one, closes, partnership.title(), partnership.url(), partners));
        });
        return id.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of(Kind.CONFLICT, "round-open")));
    }

    /** Puts it on the desks of those who are partners now. */
    private void ask(RoundStore.Asked round) {
        tasks.open(round.partners().stream()
                .map(each -> new Task(
                        "pulse-answer",
                        new Reference(Round.KIND, round.id()),
                        round.title(),
                        round.url() + "/pulse",
                        Audience.organisation(each),
                        PulseLifecycle.ANSWERING,
                        round.closes()))
                .toList());
    }

    /** Who has left is asked and reads no more, and who has come is and does. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals("party")) {
            store.readdress(store.lockConcerned(moved.records()).stream()
                    .collect(Collectors.toMap(Round::id, one -> lifecycle.audience(one, one.state()))));
            store.asked(moved.records()).forEach(one -> {
                tasks.closeAll(new Reference(Round.KIND, one.id()));
                ask(one);
            });
        }
    }

    /** Why nothing could ever come of a round. */
    Optional<Refusal> vain(Partnership partnership, PulseKind kind) {
        if (organisations(partnership).size() < PulseResult.ORGANISATIONS) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "round-few"));
        }
        return sets.newest(kind.questions()).isEmpty()
                ? Optional.of(Refusal.of(Kind.CONFLICT, "questions-retired"))
                : Optional.empty();
    }

    private Optional<Refusal> untimely(Reader reader, Partnership partnership, PulseKind kind, LocalDate closes) {
        LocalDate today = today();
        if (closes.isBefore(today.plusDays(SHORTEST)) || closes.isAfter(today.plusDays(LONGEST))) {
            return Optional.of(Refusal.of(Kind.INVALID, "round-days", SHORTEST, LONGEST));
        }
        return store.of(reader, partnership.id()).stream()
                .filter(one -> one.kind() == kind
                        && one.closes().plusMonths(MONTHS_BETWEEN).isAfter(today))
                .findFirst()
                .map(one -> one.open()
                        ? Refusal.of(Kind.CONFLICT, "round-open")
                        : Refusal.of(
                                Kind.CONFLICT,
                                "round-recent",
                                one.closes().plusMonths(MONTHS_BETWEEN).toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Adds somebody's answers to the sum. What they were and who gave them is kept nowhere. */
    @Transactional
    public Outcome<Long> answer(Reader reader, long round, Answers typed) {
        return workflow.changeable(
                        lifecycle, reader, Target.of(round), PulseLifecycle.ANSWERING, Set.of(PulseLifecycle.OPEN))
                .then(one -> add(reader, one, typed));
    }

    private Outcome<Long> add(Reader reader, Round round, Answers typed) {
        QuestionSet set = questions(round);
        Answers answers = typed.kept(set);
        if (round.closes().isBefore(today())) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "round-over"));
        }
        if (!answers.gaps(set).isEmpty() || !answers.problems(set).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "round-unanswered"));
        }
        long organisation = round.partners().stream()
                .sorted()
                .filter(one -> reader.may(PulseLifecycle.ANSWERING, Set.of(one)))
                .findFirst()
                .orElseThrow();
        if (!tallies.noteAnswered(reader, round.id(), organisation)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "round-answered"));
        }
        tallies.write(round.id(), tallies.of(round.id()).with(set, answers));
        return Outcome.done(round.id());
    }

    /** Gives a round up: what was answered is gone with it. */
    @Transactional
    public Outcome<Long> drop(Reader reader, Target round) {
        Outcome<Long> dropped = workflow.move(lifecycle, reader, Change.of("drop"), round);
        if (dropped instanceof Outcome.Done<Long>(Long id)) {
            tallies.forget(id);
            tasks.closeAll(new Reference(Round.KIND, id));
        }
        return dropped;
    }
}
