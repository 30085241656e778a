package corridor.recommendations;

import corridor.access.Audience;
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

/** The life of a launch: it is asked before each later cycle until it reports, or ends with a reason. */
@Component
class LaunchLifecycle implements Lifecycle<Launch>, Grants {

    static final String LAUNCHED = "launched";
    static final String ASKED = "asked";
    static final String REPORTED = "reported";
    static final String ENDED = "ended";

    static final Right RECORDING = new Right("launch.write");
    static final Right ASKING = new Right("launch.ask");
    static final Right REPORTING = new Right("launch.report");

    private final LaunchStore store;

    LaunchLifecycle(LaunchStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Launch.KIND;
    }

    @Override
    public String table() {
        return "recommendations.launch";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Launch>> transitions() {
        return List.of(
                Transition.opening("launch", LAUNCHED, RECORDING),
                Transition.<Launch>of(Set.of(LAUNCHED, ASKED), "ask", ASKED, ASKING)
                        .recording("asked_cycle"),
                Transition.<Launch>of(Set.of(LAUNCHED, ASKED), "report", REPORTED, REPORTING)
                        .recording("report", "report_language", "reported_at"),
                Transition.<Launch>of(Set.of(LAUNCHED, ASKED), "end", ENDED, RECORDING)
                        .recording("reason"));
    }

    @Override
    public Set<String> audience(Launch record, String state) {
        return Set.of(Audience.PUBLIC);
    }

    @Override
    public List<Launch> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                RECORDING, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                ASKING, Set.of(Role.SECRETARIAT),
                REPORTING, Set.of(Role.FOCAL_POINT));
    }
}
