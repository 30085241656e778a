package corridor.practices.confirmations;

import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a letter that asks for confirmation: whoever holds its link answers it once. */
@Component
class ConfirmationLifecycle implements Lifecycle<Confirmation>, Grants {

    static final String SENT = "sent";
    static final String CONFIRMED = "confirmed";
    static final String DISPUTED = "disputed";
    static final String REPLACED = "replaced";

    static final Right ASKING = new Right("confirmation.ask");

    /** Nobody holds it by a role: the link gives it. */
    static final Right ANSWERING = new Right("confirmation.answer");

    private final ConfirmationStore store;

    ConfirmationLifecycle(ConfirmationStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Confirmation.KIND;
    }

    @Override
    public String table() {
        return "practices.confirmation";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Confirmation>> transitions() {
        return List.of(
                Transition.opening("ask", SENT, ASKING),
                Transition.of(Set.of(SENT), "answer-yes", CONFIRMED, ANSWERING),
                Transition.<Confirmation>of(Set.of(SENT), "answer-no", DISPUTED, ANSWERING)
                        .recording("message"),
                Transition.of(Set.of(SENT), "replace", REPLACED, ASKING));
    }

    @Override
    public Set<String> audience(Confirmation record, String state) {
        return record.audience();
    }

    @Override
    public List<Confirmation> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(ASKING, Set.of(Role.SECRETARIAT), ANSWERING, Set.of());
    }
}
