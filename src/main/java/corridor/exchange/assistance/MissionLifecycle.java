package corridor.exchange.assistance;

import corridor.access.Audience;
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

/** The life of a mission. What is the expert's own to say, the door allows that person alone. */
@Component
class MissionLifecycle implements Lifecycle<Mission>, Grants {

    static final String PROPOSED = "proposed";
    static final String ACCEPTED = "accepted";
    static final String UNDER_WAY = "under-way";
    static final String REPORTED = "reported";

    static final Right MANAGING = new Right("mission.manage");
    static final Right ANSWERING = new Right("mission.answer");
    static final Right REPORTING = new Right("mission.report");
    static final Right ENDING = new Right("mission.end");

    private final MissionStore store;

    MissionLifecycle(MissionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Mission.KIND;
    }

    @Override
    public String table() {
        return "exchange.mission";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Mission>> transitions() {
        Guard<Mission> terms =
                new Guard<>("terms-missing", one -> !one.plan().terms().isBlank());
        return List.of(
                Transition.opening("propose", PROPOSED, MANAGING),
                Transition.of(Set.of(PROPOSED), "accept", ACCEPTED, ANSWERING),
                Transition.<Mission>of(Set.of(PROPOSED), "decline", "declined", ANSWERING)
                        .recording("reason"),
                Transition.<Mission>of(Set.of(ACCEPTED), "begin", UNDER_WAY, MANAGING)
                        .guardedBy(terms),
                Transition.<Mission>of(Set.of(UNDER_WAY), "report", REPORTED, REPORTING)
                        .recording("report", "reported_at"),
                Transition.of(Set.of(REPORTED), "close", "closed", MANAGING),
                Transition.<Mission>of(Set.of(REPORTED), "return", UNDER_WAY, MANAGING)
                        .recording("reason"),
                Transition.<Mission>of(Set.of(PROPOSED, ACCEPTED), "cancel", "cancelled", MANAGING)
                        .recording("reason"),
                Transition.<Mission>of(Set.of(UNDER_WAY), "break-off", "cancelled", MANAGING)
                        .recording("reason"),
                Transition.of(Set.of(PROPOSED, ACCEPTED, UNDER_WAY), "end", "cancelled", ENDING));
    }

    @Override
    public Set<String> audience(Mission record, String state) {
        return audience(record.organisation(), record.person());
    }

    static Set<String> audience(long organisation, long person) {
        return Set.of(Audience.organisation(organisation), Audience.person(person), Audience.SECRETARIAT);
    }

    @Override
    public List<Mission> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                MANAGING, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                ANSWERING, Set.of(Role.VISITOR),
                REPORTING, Set.of(Role.VISITOR),
                ENDING, Set.of());
    }
}
