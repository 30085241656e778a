package corridor.actors.appointments;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.Person;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of first appointments: while one person alone may confirm roles, whoever runs the server is the second hand.
 * What the one proposed is confirmed there, for one more person, and then no more.
 */
@Service
public class FirstAppointments {

    static final String ACTOR = "system:server";

    private static final Reader SERVER = Reader.system("server", Set.of(AppointmentLifecycle.CONFIRMING));
    private static final String REASON = "first appointment";

    private final AppointmentStore store;
    private final AppointmentLifecycle lifecycle;
    private final Workflow workflow;
    private final Terms terms;
    private final Clock clock;

    FirstAppointments(
            AppointmentStore store, AppointmentLifecycle lifecycle, Workflow workflow, Terms terms, Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.terms = terms;
        this.clock = clock;
    }

    /** Proposals that the server's hand may confirm at this moment; none once two people hold the right. */
    @Transactional(readOnly = true)
    public List<Appointment> waiting() {
        Set<String> keepers = keepers();
        return keepers.size() == 1
                ? store.waiting(SERVER).stream()
                        .filter(one -> wrong(one, keepers).isEmpty())
                        .toList()
                : List.of();
    }

    /** Whether one person alone may confirm roles. */
    public boolean open() {
        return keepers().size() == 1;
    }

    /** Whether this is the one person who may. */
    public boolean only(Person person) {
        return keepers().equals(Set.of(person.email().toLowerCase(Locale.ROOT)));
    }

    private Set<String> keepers() {
        return store.holders(roles(), LocalDate.now(clock));
    }

    private Set<Role> roles() {
        return EnumSet.copyOf(lifecycle.byRight().getOrDefault(AppointmentLifecycle.CONFIRMING, Set.of()));
    }

    private Optional<Refusal> wrong(Appointment one, Set<String> keepers) {
        if (!roles().contains(one.role()) || one.way() != Way.PROPOSAL) {
            return Optional.of(Refusal.of(Kind.INVALID, "first-appointment-role"));
        }
        if (one.person() == null) {
            return Optional.of(Refusal.of(Kind.CONFLICT, "first-appointment-account"));
        }
        return keepers.contains(one.email().toLowerCase(Locale.ROOT))
                ? Optional.of(Refusal.of(Kind.FORBIDDEN, "own-role"))
                : Optional.empty();
    }

    /** Confirms a proposal in the server's name. Of two at once, the second finds the door shut. */
    @Transactional
    public Outcome<Appointment> confirm(long number) {
        store.oneAtATime();
        List<Appointment> locked = store.lock(List.of(number));
        if (locked.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        Appointment one = locked.getFirst();
        Set<String> keepers = keepers();
        Optional<Refusal> obstacle = keepers.size() == 1
                ? wrong(one, keepers)
                : Optional.of(Refusal.of(Kind.CONFLICT, "first-appointment-over"));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Change change =
                Change.of("confirm").recording(Map.of("decided_by", ACTOR)).because(REASON);
        return workflow.move(lifecycle, SERVER, change, new Target(one.id(), one.version()))
                .map(id -> {
                    terms.begin(SERVER, one);
                    return one;
                });
    }

    /** The appointments that were confirmed on the server, the first one first: role and instant, without names. */
    public List<Made> made() {
        return store.confirmedBy(ACTOR);
    }

    /** That a role was given on the server's word. */
    public record Made(Role role, Instant at) {}
}
