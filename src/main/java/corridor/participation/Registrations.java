package corridor.participation;

import static corridor.participation.RegistrationLifecycle.ASKING;
import static corridor.participation.RegistrationLifecycle.CONFIRMING;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import corridor.workflow.Change;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of registrations. Each step is told by {@code workflow.Moved} of the kind {@code registration}. */
@Service
public class Registrations {

    static final int PAGE_SIZE = 100;
    static final Set<String> STEPS = Set.of("confirm", "refuse", "withdraw");

    private static final int LONGEST_REASON = 2_000;

    private final RegistrationStore store;
    private final RegistrationLifecycle lifecycle;
    private final Workflow workflow;
    private final Registering registering;
    private final Clock clock;

    Registrations(
            RegistrationStore store,
            RegistrationLifecycle lifecycle,
            Workflow workflow,
            Registering registering,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.registering = registering;
        this.clock = clock;
    }

    public static boolean mayConfirm(Reader reader) {
        return reader.may(CONFIRMING);
    }

    static boolean mayAskFor(Reader reader, Delegation delegation) {
        return reader.may(ASKING, delegation.organisations());
    }

    /**
     * Asks for somebody to take part: for a delegation, or by the secretariat for somebody of none.
     *
     * @return the id of the registration
     */
    @Transactional
    public Outcome<Long> ask(Reader reader, Cycle cycle, @Nullable Delegation delegation, RegistrationForm typed) {
        return registering.ask(reader, cycle, delegation, typed);
    }

    public Outcome<Registration> find(Reader reader, long id) {
        return store.find(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
    }

    /** What somebody needs to take part, for those who see the registration. */
    String needs(Registration seen) {
        return registering.needs(seen);
    }

    public List<Offer> offers(Reader reader, Registration registration) {
        return workflow.offers(lifecycle, reader, registration);
    }

    public List<Registration> of(Reader reader, Delegation delegation) {
        return store.of(reader, delegation.id());
    }

    /** A page of those of a cycle in one state. */
    public Slice<Registration> in(Reader reader, long cycle, String state, int page) {
        return store.in(reader, cycle, state, Math.max(1, page), PAGE_SIZE);
    }

    /** One's own. */
    public List<Registration> own(Reader reader) {
        return reader.person().map(person -> store.own(reader, person)).orElseGet(List::of);
    }

    /** Corrects what somebody is called and does there. */
    @Transactional
    public Outcome<Long> change(Reader reader, Registration seen, int version, RegistrationForm typed) {
        return registering.change(reader, seen, version, typed);
    }

    /** Lets somebody else come in the place of one who was confirmed. */
    @Transactional
    public Outcome<Long> substitute(Reader reader, Registration seen, int version, RegistrationForm typed) {
        return registering.substitute(reader, seen, version, typed.as(seen.who().part()));
    }

    /** Confirms, refuses or withdraws, each judged by itself. To refuse needs a reason. */
    @Transactional
    public List<Outcome<Long>> step(Reader reader, List<Target> targets, String action, String why) {
        String reason = why.strip();
        if (!STEPS.contains(action)) {
            throw new IllegalArgumentException("No step of a registration: " + action);
        }
        if (reason.length() > LONGEST_REASON || (action.equals("refuse") && reason.isEmpty())) {
            return targets.stream()
                    .map(one -> Outcome.<Long>refused(Refusal.of(Kind.INVALID, "reason-missing")))
                    .toList();
        }
        Change change = Change.of(action)
                .recording(
                        switch (action) {
                            case "confirm" -> Map.of("confirmed_at", OffsetDateTime.now(clock));
                            case "refuse" -> Map.of("reason", reason);
                            default -> Map.of();
                        });
        return workflow.move(lifecycle, reader, change, targets);
    }
}
