package corridor.vetting;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a report: what it is about is held, shown again or removed, and its owner may appeal. */
@Component
class ReportLifecycle implements Lifecycle<Report>, Grants {

    static final String OPEN = "open";
    static final String HELD = "held";
    static final String REMOVED = "removed";
    static final String APPEALED = "appealed";

    static final Right FILING = new Right("report.file");
    static final Right DECIDING = new Right("report.decide");
    static final Right APPEALING = new Right("report.appeal");

    private final ReportStore store;

    ReportLifecycle(ReportStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Report.KIND;
    }

    @Override
    public String table() {
        return "vetting.report";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Report>> transitions() {
        return List.of(
                Transition.opening("report", OPEN, FILING),
                Transition.<Report>of(Set.of(OPEN), "hold", HELD, DECIDING).recording("reason"),
                Transition.<Report>of(Set.of(OPEN), "dismiss", "dismissed", DECIDING)
                        .recording("reason"),
                Transition.<Report>of(Set.of(HELD), "release", "released", DECIDING)
                        .recording("reason"),
                Transition.<Report>of(Set.of(HELD), "remove", REMOVED, DECIDING).recording("reason"),
                Transition.<Report>of(Set.of(HELD, REMOVED), "appeal", APPEALED, APPEALING)
                        .recording("appeal"),
                Transition.<Report>of(Set.of(APPEALED), "uphold", "upheld", DECIDING)
                        .recording("reason"),
                Transition.<Report>of(Set.of(APPEALED), "grant", "released", DECIDING)
                        .recording("reason"));
    }

    /** The owners learn of it once something was done. */
    @Override
    public Set<String> audience(Report record, String state) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT));
        if (!Set.of(OPEN, "dismissed").contains(state)) {
            record.organisations().forEach(one -> labels.add(Audience.organisation(one)));
        }
        return Set.copyOf(labels);
    }

    @Override
    public List<Report> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                FILING, Set.of(Role.VISITOR),
                DECIDING, Set.of(Role.SECRETARIAT),
                APPEALING, Set.of(Role.FOCAL_POINT, Role.CONTRIBUTOR));
    }
}
