package corridor.programme.plan;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import java.util.stream.Stream;

/** The rules of {@link Rules}, kept up to date while the search moves sessions. */
final class HardConstraints {

    private HardConstraints() {}

    static Stream<Constraint> of(ConstraintFactory plans) {
        return Stream.concat(
                Rules.OF_A_PLACE.stream().map(rule -> place(plans, rule)),
                Stream.of(
                        roomOnce(plans),
                        alone(plans),
                        personOnce(plans),
                        sessionsAvailable(plans),
                        pitchesAvailable(plans),
                        interpreters(plans),
                        order(plans),
                        full(plans),
                        timeBox(plans)));
    }

    private static Constraint place(ConstraintFactory plans, Rule rule) {
        return plans.forEach(MeetingChoice.class)
                .filter(choice -> Rules.broken(rule, choice.meeting(), choice.spot()))
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint(rule.words());
    }

    private static Constraint roomOnce(ConstraintFactory plans) {
        return plans.forEachUniquePair(MeetingChoice.class, equal(MeetingChoice::spot))
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint(Rule.ROOM_ONCE.words());
    }

    private static Constraint alone(ConstraintFactory plans) {
        return plans.forEachUniquePair(MeetingChoice.class, equal(MeetingChoice::hour))
                .filter((one, other) -> Rules.beside(one.meeting(), other.meeting()))
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint(Rule.ALONE.words());
    }

    private static Constraint personOnce(ConstraintFactory plans) {
        return Presences.of(plans)
                .groupBy(
                        (person, choice) -> person,
                        (person, choice) -> choice.hour(),
                        countDistinct((Long person, MeetingChoice choice) -> choice.id))
                .filter((person, hour, meetings) -> meetings > 1)
                .penalize(HardSoftScore.ONE_HARD, (person, hour, meetings) -> meetings - 1)
                .asConstraint(Rule.PERSON_ONCE.words());
    }

    private static Constraint sessionsAvailable(ConstraintFactory plans) {
        return plans.forEach(MeetingChoice.class)
                .filter(choice -> choice.away() > 0)
                .penalize(HardSoftScore.ONE_HARD, MeetingChoice::away)
                .asConstraint(Rule.AVAILABLE.words());
    }

    private static Constraint pitchesAvailable(ConstraintFactory plans) {
        return plans.forEach(TalkChoice.class)
                .join(MeetingChoice.class, equal(talk -> talk.meeting().id(), choice -> choice.id))
                .filter((talk, choice) -> choice.spot() != null && talk.away(choice.hour()) > 0)
                .penalize(HardSoftScore.ONE_HARD, (talk, choice) -> talk.away(choice.hour()))
                .asConstraint(Rule.AVAILABLE.words() + " for pitches");
    }

    private static Constraint interpreters(ConstraintFactory plans) {
        return plans.forEach(MeetingChoice.class)
                .filter(choice -> choice.meeting().booths().size() > 1)
                .flatten(choice -> Team.pairs(choice.meeting().booths()))
                .groupBy((choice, pair) -> pair, (choice, pair) -> choice.hour(), countBi())
                .join(Team.class, equal((pair, hour, meetings) -> pair, Team::pair))
                .filter((pair, hour, meetings, team) -> Rules.lacking(meetings, team) > 0)
                .penalize(HardSoftScore.ONE_HARD, (pair, hour, meetings, team) -> Rules.lacking(meetings, team))
                .asConstraint(Rule.INTERPRETERS.words());
    }

    private static Constraint order(ConstraintFactory plans) {
        return plans.forEach(Precedence.class)
                .join(MeetingChoice.class, equal(Precedence::earlier, choice -> choice.id))
                .join(MeetingChoice.class, equal((order, earlier) -> order.later(), choice -> choice.id))
                .filter((order, earlier, later) -> Rules.outOfOrder(earlier.hour(), later.hour()))
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint(Rule.ORDER.words());
    }

    private static Constraint full(ConstraintFactory plans) {
        return plans.forEach(TalkChoice.class)
                .groupBy(TalkChoice::meeting, count())
                .filter((meeting, talks) -> Rules.over(meeting, talks) > 0)
                .penalize(HardSoftScore.ONE_HARD, Rules::over)
                .asConstraint(Rule.SESSION_FULL.words());
    }

    private static Constraint timeBox(ConstraintFactory plans) {
        return plans.forEach(TalkChoice.class)
                .groupBy(TalkChoice::meeting, sum(choice -> choice.talk().minutes()))
                .filter((meeting, minutes) -> Rules.late(meeting, minutes) > 0)
                .penalize(HardSoftScore.ONE_HARD, Rules::late)
                .asConstraint(Rule.TIME_BOX.words());
    }
}
