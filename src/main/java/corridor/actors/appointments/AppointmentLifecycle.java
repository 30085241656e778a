package corridor.actors.appointments;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The life of an appointment: it is proposed in one of four ways, and granted or refused by whoever that way asks for. Where
 * nobody ever opens an account for it, or the account is closed, it lapses.
 */
@Component
class AppointmentLifecycle implements Lifecycle<Appointment>, Grants {

    static final String PROPOSED = "proposed";
    static final String GRANTED = "granted";
    static final String REFUSED = "refused";
    static final String LAPSED = "lapsed";

    static final Right PROPOSING = new Right("role.propose");
    static final Right CONFIRMING = new Right("role.confirm");
    static final Right ASKING = new Right("membership.ask");
    static final Right ACCEPTING = new Right("membership.accept");
    static final Right HANDING_OVER = new Right("role.hand-over");
    static final Right TAKING_OVER = new Right("role.take-over");
    static final Right LAPSING = new Right("role.lapse");

    private static final Guard<Appointment> BY_TWO =
            new Guard<>("appointment-other-way", one -> one.way() == Way.PROPOSAL);
    private static final Guard<Appointment> BY_ONE = new Guard<>("appointment-other-way", one -> one.way() == Way.GIFT);
    private static final Guard<Appointment> BY_EITHER =
            new Guard<>("appointment-other-way", one -> one.way() == Way.PROPOSAL || one.way() == Way.GIFT);
    private static final Guard<Appointment> ASKED =
            new Guard<>("appointment-other-way", one -> one.way() == Way.REQUEST);
    private static final Guard<Appointment> NAMED =
            new Guard<>("appointment-other-way", one -> one.way() == Way.HAND_OVER);

    private final AppointmentStore store;

    AppointmentLifecycle(AppointmentStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Appointment.KIND;
    }

    @Override
    public String table() {
        return "actors.appointment";
    }

    @Override
    public int definition() {
        return 2;
    }

    @Override
    public List<Transition<Appointment>> transitions() {
        return List.of(
                Transition.opening("propose", PROPOSED, PROPOSING),
                Transition.opening("ask", PROPOSED, ASKING),
                Transition.opening("name", PROPOSED, HANDING_OVER),
                decision("confirm", GRANTED, CONFIRMING, BY_TWO),
                decision("give", GRANTED, PROPOSING, BY_ONE),
                decision("refuse", REFUSED, CONFIRMING, BY_EITHER),
                decision("accept", GRANTED, ACCEPTING, ASKED),
                decision("turn-down", REFUSED, ACCEPTING, ASKED),
                decision("take-over", GRANTED, TAKING_OVER, NAMED),
                decision("decline", REFUSED, TAKING_OVER, NAMED),
                Transition.<Appointment>of(Set.of(PROPOSED, GRANTED), "lapse", LAPSED, LAPSING)
                        .recording("decided_by"));
    }

    private static Transition<Appointment> decision(String action, String to, Right right, Guard<Appointment> way) {
        return Transition.<Appointment>of(Set.of(PROPOSED), action, to, right)
                .guardedBy(way)
                .recording("decided_by");
    }

    @Override
    public Set<String> audience(Appointment record, String state) {
        return record.audience();
    }

    @Override
    public List<Appointment> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> keepers = Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR);
        return Map.of(
                PROPOSING, keepers,
                CONFIRMING, keepers,
                ASKING, Set.of(Role.VISITOR),
                ACCEPTING, Set.of(Role.SECRETARIAT, Role.FOCAL_POINT),
                HANDING_OVER, Set.of(Role.FOCAL_POINT),
                TAKING_OVER, Set.of(Role.VISITOR),
                LAPSING, Set.of());
    }
}
