package corridor.programme.plan;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** The choice of a session for one pitch; the search changes it. */
@NullUnmarked
@PlanningEntity
public class TalkChoice {

    @PlanningId
    public Long id;

    Talk talk;
    Parts parts;
    Set<Long> busy;

    @PlanningPin
    public boolean fixed;

    @ValueRangeProvider(id = "holders")
    public List<Meeting> holders;

    @PlanningVariable(valueRangeProviderRefs = "holders", allowsUnassigned = true)
    public Meeting meeting;

    public TalkChoice() {}

    TalkChoice(Talk talk, Parts parts, List<Meeting> holders, Meeting meeting) {
        this.id = talk.id();
        this.talk = talk;
        this.parts = parts;
        this.busy = parts.busy(talk.people());
        this.holders = holders;
        this.meeting = meeting;
        this.fixed = meeting != null;
    }

    Talk talk() {
        return talk;
    }

    Meeting meeting() {
        return meeting;
    }

    /** Those of its people who have other parts too. */
    Set<Long> busy() {
        return busy;
    }

    int away(Hour hour) {
        return parts.away(talk.people(), hour);
    }
}
