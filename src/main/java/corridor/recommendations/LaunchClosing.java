package corridor.recommendations;

import corridor.forum.ClosingCondition;
import corridor.forum.Cycle;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A cycle is closed only once what was launched before it has been asked to report. */
@Component
class LaunchClosing implements ClosingCondition {

    private final LaunchStore store;
    private final Stays stays;

    LaunchClosing(LaunchStore store, Stays stays) {
        this.store = store;
        this.stays = stays;
    }

    @Override
    public Optional<Obstacle> obstacle(Cycle cycle) {
        long unasked = store.unasked(cycle.id(), stays.before(cycle)).size();
        return unasked == 0 ? Optional.empty() : Optional.of(new Obstacle("launches-unasked", unasked, "/launches"));
    }
}
