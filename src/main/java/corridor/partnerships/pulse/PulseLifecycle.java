package corridor.partnerships.pulse;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A round is closed by its day and by nobody earlier, so that nobody can stop it at an answer that suits them. */
@Component
class PulseLifecycle implements Lifecycle<Round>, Grants {

    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String DROPPED = "dropped";

    static final Right OPENING = new Right("pulse.open");
    static final Right ANSWERING = new Right("pulse.answer");
    static final Right CLOSING = new Right("pulse.close");

    private final RoundStore store;

    PulseLifecycle(RoundStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Round.KIND;
    }

    @Override
    public String table() {
        return "partnerships.pulse_round";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Round>> transitions() {
        return List.of(
                Transition.opening("open", OPEN, OPENING),
                Transition.<Round>of(Set.of(OPEN), "close", CLOSED, CLOSING).recording("results"),
                Transition.of(Set.of(OPEN), "drop", DROPPED, OPENING));
    }

    @Override
    public Set<String> audience(Round record, String state) {
        return labels(record.partners());
    }

    /** Its people, and the clock that closes it. */
    static Set<String> labels(Collection<Long> partners) {
        Set<String> labels = new LinkedHashSet<>(Set.of(Audience.SEALED));
        partners.forEach(one -> labels.add(Audience.organisation(one)));
        return labels;
    }

    @Override
    public List<Round> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                OPENING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                ANSWERING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.REVIEWER),
                CLOSING, Set.of());
    }
}
