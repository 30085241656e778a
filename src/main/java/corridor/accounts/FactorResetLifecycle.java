package corridor.accounts;

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

/** The life of a reset: asked for by one person, granted or refused by another. */
@Component
class FactorResetLifecycle implements Lifecycle<FactorReset>, Grants {

    static final String ASKED = "asked";
    static final String GRANTED = "granted";
    static final String REFUSED = "refused";

    static final Right ASKING = new Right("factor-reset.ask");
    static final Right GRANTING = new Right("factor-reset.grant");
    static final Right ENDING_SESSIONS = new Right("session.end");

    private final FactorResetStore store;

    FactorResetLifecycle(FactorResetStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return FactorReset.KIND;
    }

    @Override
    public String table() {
        return "accounts.factor_reset";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<FactorReset>> transitions() {
        return List.of(
                Transition.opening("ask", ASKED, ASKING),
                Transition.<FactorReset>of(Set.of(ASKED), "grant", GRANTED, GRANTING)
                        .recording("decided_by"),
                Transition.<FactorReset>of(Set.of(ASKED), "refuse", REFUSED, GRANTING)
                        .recording("decided_by"));
    }

    @Override
    public Set<String> audience(FactorReset record, String state) {
        return record.audience();
    }

    @Override
    public List<FactorReset> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> keepers = Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR);
        return Map.of(ASKING, keepers, GRANTING, keepers, ENDING_SESSIONS, Set.of(Role.ADMINISTRATOR));
    }
}
