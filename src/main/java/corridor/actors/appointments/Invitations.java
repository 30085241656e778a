package corridor.actors.appointments;

import corridor.access.Reader;
import corridor.actors.Person;
import corridor.audit.PersonalValues;
import corridor.shared.Outcome;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends what waits for people who never came or who go, and forgets who they were. */
@Service
public class Invitations {

    private static final Reader CLOSER = Reader.system("appointments.lapse", Set.of(AppointmentLifecycle.LAPSING));

    private final AppointmentStore store;
    private final AppointmentLifecycle lifecycle;
    private final Workflow workflow;
    private final PersonalValues personal;

    Invitations(AppointmentStore store, AppointmentLifecycle lifecycle, Workflow workflow, PersonalValues personal) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.personal = personal;
    }

    /** Ends invitations from before this instant that nobody took up, and forgets whom they were for. Returns how many. */
    @Transactional
    public int lapse(Instant before) {
        List<Appointment> unanswered = store.lockUnanswered(before);
        lapse(unanswered);
        forget(unanswered);
        return unanswered.size();
    }

    /** Ends what waits for someone who goes, and forgets in all of theirs who it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(Person person) {
        List<Appointment> all = store.lockOf(person);
        lapse(all.stream().filter(Appointment::waits).toList());
        forget(all);
    }

    private void lapse(List<Appointment> some) {
        workflow.move(
                        lifecycle,
                        CLOSER,
                        Change.of("lapse").recording(Map.of("decided_by", CLOSER.actor())),
                        some.stream().map(one -> Target.of(one.id())).toList())
                .forEach(Outcome::orThrow);
    }

    private void forget(List<Appointment> some) {
        store.forget(some.stream().map(Appointment::id).toList());
        personal.erase(some.stream().map(one -> "invited:" + one.id()).toList());
    }
}
