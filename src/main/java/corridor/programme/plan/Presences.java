package corridor.programme.plan;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;

/** When those who have several parts are needed, in a session or in a pitch of it. */
final class Presences {

    private Presences() {}

    static BiConstraintStream<Long, MeetingChoice> of(ConstraintFactory plans) {
        BiConstraintStream<Long, MeetingChoice> inTeams = plans.forEach(MeetingChoice.class)
                .flatten(MeetingChoice::busy)
                .map((choice, person) -> person, (choice, person) -> choice);
        BiConstraintStream<Long, MeetingChoice> inPitches = plans.forEach(TalkChoice.class)
                .join(
                        plans.forEach(MeetingChoice.class),
                        equal(talk -> talk.meeting().id(), choice -> choice.id))
                .flatten((talk, choice) -> talk.busy())
                .map((talk, choice, person) -> person, (talk, choice, person) -> choice);
        return inTeams.concat(inPitches);
    }
}
