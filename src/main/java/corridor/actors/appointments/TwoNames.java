package corridor.actors.appointments;

import corridor.audit.Invariant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody holds a deciding role without two names, or any role longer than it was granted. */
@Component
class TwoNames implements Invariant {

    private final AppointmentStore store;

    TwoNames(AppointmentStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "roles-rest-on-two-names";
    }

    @Override
    public List<String> violations() {
        return store.ungrounded();
    }
}
