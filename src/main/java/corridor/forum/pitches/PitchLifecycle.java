package corridor.forum.pitches;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a pitch: offered to those whose it is, confirmed by them, given. */
@Component
class PitchLifecycle implements Lifecycle<Pitch>, Grants {

    static final String OFFERED = "offered";
    static final String CONFIRMED = "confirmed";
    static final String GIVEN = "given";
    static final String DECLINED = "declined";
    static final String WITHDRAWN = "withdrawn";

    static final Set<String> CHANGEABLE = Set.of(OFFERED, CONFIRMED);

    static final Right WRITING = new Right("pitch.write");
    static final Right CONFIRMING = new Right("pitch.confirm");
    private static final Right RECORDING = new Right("cycle.record");

    private final PitchStore store;

    PitchLifecycle(PitchStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Pitch.KIND;
    }

    @Override
    public String table() {
        return "forum.pitch";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Pitch>> transitions() {
        return List.of(
                Transition.opening("offer", OFFERED, WRITING),
                Transition.<Pitch>of(Set.of(OFFERED), "record", GIVEN, RECORDING)
                        .guardedBy(
                                new Guard<>("pitch-not-curated", one -> one.origin() == corridor.forum.Origin.CURATED)),
                Transition.of(Set.of(OFFERED), "confirm", CONFIRMED, CONFIRMING),
                Transition.of(Set.of(OFFERED), "decline", DECLINED, CONFIRMING),
                Transition.of(Set.of(CONFIRMED), "give", GIVEN, WRITING),
                Transition.of(Set.of(OFFERED, CONFIRMED), "withdraw", WITHDRAWN, WRITING));
    }

    @Override
    public Set<String> audience(Pitch record, String state) {
        return audience(record.organisations(), record.team(), state);
    }

    /** With its session once it is confirmed; before, for those whose it is and those who prepare the session. */
    static Set<String> audience(Set<Long> organisations, Set<Long> team, String state) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT));
        organisations.forEach(one -> labels.add(Audience.organisation(one)));
        team.forEach(one -> labels.add(Audience.organisation(one)));
        if (Set.of(CONFIRMED, GIVEN).contains(state)) {
            labels.add(Audience.PUBLIC);
        }
        return Set.copyOf(labels);
    }

    @Override
    public Set<Long> organisations(Pitch record, Right right) {
        return right.equals(CONFIRMING) ? record.organisations() : record.team();
    }

    @Override
    public List<Pitch> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                WRITING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT),
                CONFIRMING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT));
    }
}
