package corridor.recommendations;

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

/** The life of a recommendation. Nothing leaves without a decision, and nothing is deleted. */
@Component
class RecommendationLifecycle implements Lifecycle<Recommendation>, Grants {

    static final String DRAFT = "draft";
    static final String OPEN = "open";
    static final String DONE = "done";
    static final String DROPPED = "dropped";
    static final String MERGED = "merged";
    static final String DISCARDED = "discarded";

    static final Right WRITING = new Right("recommendation.write");
    static final Right DECIDING = new Right("recommendation.decide");
    static final Right RECORDING = new Right("recommendation.record");

    private static final String RULING = "last_ruling";

    private final RecommendationStore store;
    private final Stays stays;

    RecommendationLifecycle(RecommendationStore store, Stays stays) {
        this.store = store;
        this.stays = stays;
    }

    @Override
    public String kind() {
        return Recommendation.KIND;
    }

    @Override
    public String table() {
        return "recommendations.recommendation";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Recommendation>> transitions() {
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.of(Set.of(DRAFT), "change", DRAFT, WRITING),
                Transition.<Recommendation>of(Set.of(DRAFT), "issue", OPEN, DECIDING)
                        .guardedBy(
                                new Guard<>(
                                        "addressee-missing",
                                        one -> !one.content().addressees().isEmpty()),
                                new Guard<>("source-missing", RecommendationLifecycle::sourced))
                        .recording(RULING),
                Transition.<Recommendation>of(Set.of(DRAFT), "record", OPEN, RECORDING)
                        .recording(RULING),
                Transition.of(Set.of(OPEN), "reword", OPEN, DECIDING),
                Transition.<Recommendation>of(Set.of(OPEN), "carry", OPEN, DECIDING)
                        .recording(RULING),
                Transition.<Recommendation>of(Set.of(OPEN), "fulfil", DONE, DECIDING)
                        .recording(RULING),
                Transition.<Recommendation>of(Set.of(OPEN), "drop", DROPPED, DECIDING)
                        .recording(RULING),
                Transition.<Recommendation>of(Set.of(OPEN), "merge", MERGED, DECIDING)
                        .recording(RULING, "merged_into"),
                Transition.<Recommendation>of(Set.of(DONE, DROPPED, MERGED), "reopen", OPEN, DECIDING)
                        .recording(RULING),
                Transition.<Recommendation>of(Set.of(DRAFT), "discard", DISCARDED, WRITING)
                        .guardedBy(new Guard<>("never-issued", one -> !one.issued())));
    }

    private static boolean sourced(Recommendation one) {
        return one.content().session() != null || !one.content().source().isBlank();
    }

    @Override
    public Set<String> audience(Recommendation record, String state) {
        return state.equals(DRAFT) || state.equals(DISCARDED)
                ? hidden(record.organisations())
                : Set.of(Audience.PUBLIC);
    }

    /** Until it is issued: the secretariat, whoever chairs, and the team that works on it. */
    static Set<String> hidden(Set<Long> organisations) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT));
        organisations.forEach(one -> labels.add(Audience.organisation(one)));
        return Set.copyOf(labels);
    }

    /** The chairs of today decide; the team of the session writes too. */
    @Override
    public Set<Long> organisations(Recommendation record, Right right) {
        return right.equals(WRITING) ? record.organisations() : record.chairs();
    }

    @Override
    public List<Recommendation> lock(Collection<Long> ids) {
        return stays.chaired(store.lock(ids));
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                WRITING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.CHAIR, Role.SECRETARIAT),
                DECIDING, Set.of(Role.CHAIR),
                RECORDING, Set.of());
    }
}
