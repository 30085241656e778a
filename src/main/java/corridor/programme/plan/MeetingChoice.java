package corridor.programme.plan;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** The choice of a place for one session; the search changes it. */
@NullUnmarked
@PlanningEntity
public class MeetingChoice {

    /** Those with the fewest places first. */
    static final Comparator<MeetingChoice> HARDEST_FIRST = Comparator.<MeetingChoice>comparingInt(
                    choice -> choice.spots.size())
            .thenComparing(choice -> !choice.meeting.alone())
            .thenComparingLong(choice -> choice.id);

    @PlanningId
    public Long id;

    Meeting meeting;
    Parts parts;
    Set<Long> busy;
    Place before;

    @PlanningPin
    public boolean fixed;

    @ValueRangeProvider(id = "spots")
    public List<Spot> spots;

    @PlanningVariable(valueRangeProviderRefs = "spots", allowsUnassigned = true)
    public Spot spot;

    public MeetingChoice() {}

    MeetingChoice(Meeting meeting, Parts parts, Place before, boolean fixed, List<Spot> spots, Spot spot) {
        this.id = meeting.id();
        this.meeting = meeting;
        this.parts = parts;
        this.busy = parts.busy(meeting.people());
        this.before = before;
        this.fixed = fixed;
        this.spots = spots;
        this.spot = spot;
    }

    Meeting meeting() {
        return meeting;
    }

    Spot spot() {
        return spot;
    }

    Hour hour() {
        return spot.hour();
    }

    /** Those of its people who have other parts too. */
    Set<Long> busy() {
        return busy;
    }

    int away() {
        return parts.away(meeting.people(), spot.hour());
    }

    boolean moved() {
        return before != null
                && (before.room() != spot.room().id()
                        || before.hour() != spot.hour().id());
    }
}
