package corridor.recommendations;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CycleSteps;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of a cycle that the register sees to: issue, decide, ask. */
@Component
class RecommendationSteps implements CycleSteps {

    private final RegisterCounts store;
    private final LaunchStore launches;
    private final Stays stays;

    RecommendationSteps(RegisterCounts store, LaunchStore launches, Stays stays) {
        this.store = store;
        this.launches = launches;
        this.stays = stays;
    }

    @Override
    public List<Step> steps(Reader reader, Cycle cycle) {
        RegisterCounts.Waiting waiting = store.waiting(cycle.id());
        String url = cycle.url() + "/recommendations";
        long unasked = launches.unasked(cycle.id(), stays.before(cycle)).size();
        return List.of(
                step("recommendations-issued", url, over(cycle) || waiting.open() > 0, waiting.drafts(), 200),
                step("recommendations-decided", url, over(cycle), waiting.all(), 210),
                step("launches-asked", "/launches", true, unasked, 220));
    }

    /** A count of nothing is done only once there could have been something. */
    private static Step step(String key, String url, boolean due, long left, int order) {
        Standing standing = left > 0 ? Standing.OPEN : due ? Standing.DONE : Standing.WAITING;
        return new Step(key, url, standing, order, null, left > 0 ? List.of(left) : List.of());
    }

    private static boolean over(Cycle cycle) {
        return List.of("concluded", "closed", "handed-over").contains(cycle.state());
    }
}
