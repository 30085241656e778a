package corridor.recommendations;

import corridor.forum.ClosingCondition;
import corridor.forum.Cycle;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A cycle is closed only once each of its recommendations is decided: carried on, done, dropped or merged. */
@Component
class RecommendationClosing implements ClosingCondition {

    private final RegisterCounts store;

    RecommendationClosing(RegisterCounts store) {
        this.store = store;
    }

    @Override
    public Optional<Obstacle> obstacle(Cycle cycle) {
        long undecided = store.waiting(cycle.id()).all();
        return undecided == 0
                ? Optional.empty()
                : Optional.of(new Obstacle("recommendations-undecided", undecided, cycle.url() + "/recommendations"));
    }
}
