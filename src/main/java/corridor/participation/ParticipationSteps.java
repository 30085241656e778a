package corridor.participation;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CycleSteps;
import corridor.shared.Composition;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The step of a cycle at which people register: done once somebody comes. */
@Component
class ParticipationSteps implements CycleSteps {

    private static final int ORDER = 170;

    private final Participants participants;

    ParticipationSteps(Participants participants) {
        this.participants = participants;
    }

    @Override
    public List<Step> steps(Reader reader, Cycle cycle) {
        Composition coming = participants.compositions(Set.of(cycle.id())).get(cycle.id());
        int number = coming == null ? 0 : coming.sum() + coming.remainder().orElse(0);
        return List.of(new Step(
                "registration",
                cycle.url() + "/delegations",
                number > 0 ? Standing.DONE : Standing.OPEN,
                ORDER,
                null,
                List.of(number)));
    }
}
