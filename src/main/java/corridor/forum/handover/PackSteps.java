package corridor.forum.handover;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CycleSteps;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The last step of a cycle. */
@Component
class PackSteps implements CycleSteps {

    private static final int LAST = 240;

    private final Packs packs;

    PackSteps(Packs packs) {
        this.packs = packs;
    }

    @Override
    public List<Step> steps(Reader reader, Cycle cycle) {
        boolean closed = Set.of("closed", "handed-over").contains(cycle.state());
        boolean received =
                packs.standing(cycle).filter(PackLifecycle.RECEIVED::equals).isPresent();
        Standing standing = received ? Standing.DONE : closed ? Standing.OPEN : Standing.WAITING;
        return List.of(new Step("hand-over", cycle.url() + "/hand-over", standing, LAST, null, List.of()));
    }
}
