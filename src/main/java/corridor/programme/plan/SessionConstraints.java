package corridor.programme.plan;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toSortedSet;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import java.util.stream.Stream;

/** What makes one plan better than another, about sessions and where they are. */
final class SessionConstraints {

    private SessionConstraints() {}

    static Stream<Constraint> of(ConstraintFactory plans) {
        return Stream.of(
                unplaced(plans), themes(plans), roundtables(plans), tooLarge(plans), moved(plans), gaps(plans));
    }

    static HardSoftScore price(Rule rule) {
        return HardSoftScore.ofSoft(rule.weight());
    }

    private static Constraint unplaced(ConstraintFactory plans) {
        return plans.forEachIncludingUnassigned(MeetingChoice.class)
                .filter(choice -> choice.spot() == null)
                .penalize(price(Rule.UNPLACED_SESSION))
                .asConstraint(Rule.UNPLACED_SESSION.words());
    }

    private static Constraint themes(ConstraintFactory plans) {
        return plans.forEachUniquePair(MeetingChoice.class, equal(MeetingChoice::hour))
                .filter((one, other) -> Wishes.sameTheme(one.meeting(), other.meeting()))
                .penalize(price(Rule.THEME_BESIDE_THEME))
                .asConstraint(Rule.THEME_BESIDE_THEME.words());
    }

    private static Constraint roundtables(ConstraintFactory plans) {
        return plans.forEach(MeetingChoice.class)
                .filter(choice -> choice.meeting().roundtable() != null)
                .groupBy(
                        choice -> choice.meeting().roundtable(),
                        toSortedSet(choice -> choice.spot().room().id()))
                .filter((roundtable, rooms) -> Wishes.beyondOne(rooms) > 0)
                .penalize(price(Rule.ROUNDTABLE_ROOMS), (roundtable, rooms) -> Wishes.beyondOne(rooms))
                .asConstraint(Rule.ROUNDTABLE_ROOMS.words());
    }

    private static Constraint tooLarge(ConstraintFactory plans) {
        return plans.forEach(MeetingChoice.class)
                .filter(choice -> Wishes.spare(choice.meeting(), choice.spot()) > 0)
                .penalize(price(Rule.ROOM_TOO_LARGE), choice -> Wishes.spare(choice.meeting(), choice.spot()))
                .asConstraint(Rule.ROOM_TOO_LARGE.words());
    }

    private static Constraint moved(ConstraintFactory plans) {
        return plans.forEach(MeetingChoice.class)
                .filter(MeetingChoice::moved)
                .penalize(price(Rule.MOVED))
                .asConstraint(Rule.MOVED.words());
    }

    private static Constraint gaps(ConstraintFactory plans) {
        return plans.forEach(MeetingChoice.class)
                .groupBy(
                        choice -> choice.spot().room().id(),
                        choice -> choice.hour().day(),
                        toSortedSet(choice -> choice.hour().rank()))
                .filter((room, day, ranks) -> Wishes.empty(ranks) > 0)
                .penalize(price(Rule.GAP), (room, day, ranks) -> Wishes.empty(ranks))
                .asConstraint(Rule.GAP.words());
    }
}
