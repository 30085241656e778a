package corridor.programme.plan;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toSortedSet;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import java.util.stream.Stream;

/** What makes one plan better than another, for pitches and for people. */
final class PeopleConstraints {

    private PeopleConstraints() {}

    static Stream<Constraint> of(ConstraintFactory plans) {
        return Stream.of(
                unplaced(plans), offTheme(plans), languages(plans), mixed(plans), days(plans), row(plans), stay(plans));
    }

    private static Constraint unplaced(ConstraintFactory plans) {
        return plans.forEachIncludingUnassigned(TalkChoice.class)
                .filter(choice -> choice.meeting() == null)
                .penalize(SessionConstraints.price(Rule.UNPLACED_PITCH))
                .asConstraint(Rule.UNPLACED_PITCH.words());
    }

    private static Constraint offTheme(ConstraintFactory plans) {
        return plans.forEach(TalkChoice.class)
                .filter(choice -> Wishes.offTheme(choice.talk(), choice.meeting()))
                .penalize(SessionConstraints.price(Rule.PITCH_OFF_THEME))
                .asConstraint(Rule.PITCH_OFF_THEME.words());
    }

    private static Constraint languages(ConstraintFactory plans) {
        return plans.forEach(TalkChoice.class)
                .groupBy(
                        TalkChoice::meeting, toSortedSet(choice -> choice.talk().language()))
                .filter((meeting, languages) -> Wishes.beyondOne(languages) > 0)
                .penalize(
                        SessionConstraints.price(Rule.LANGUAGE_APART),
                        (meeting, languages) -> Wishes.beyondOne(languages))
                .asConstraint(Rule.LANGUAGE_APART.words());
    }

    private static Constraint mixed(ConstraintFactory plans) {
        return plans.forEach(TalkChoice.class)
                .groupBy(
                        TalkChoice::meeting,
                        toSortedSet(choice -> choice.talk().constituency()),
                        toSortedSet(choice -> choice.id))
                .filter((meeting, from, talks) -> Wishes.oneSided(from, talks))
                .penalize(SessionConstraints.price(Rule.CONSTITUENCIES_MIXED))
                .asConstraint(Rule.CONSTITUENCIES_MIXED.words());
    }

    private static Constraint days(ConstraintFactory plans) {
        return plans.forEach(TalkChoice.class)
                .filter(talk -> !talk.talk().wishes().isEmpty())
                .join(MeetingChoice.class, equal(talk -> talk.meeting().id(), choice -> choice.id))
                .filter((talk, choice) -> Wishes.missedDay(talk.talk(), choice.hour()))
                .penalize(SessionConstraints.price(Rule.WISH_DAY))
                .asConstraint(Rule.WISH_DAY.words());
    }

    private static Constraint row(ConstraintFactory plans) {
        return Presences.of(plans)
                .groupBy(
                        (person, choice) -> person,
                        (person, choice) -> choice.hour().day(),
                        toSortedSet((Long person, MeetingChoice choice) ->
                                choice.hour().rank()))
                .filter((person, day, ranks) -> ranks.size() > 2 && Wishes.rows(ranks) > 0)
                .penalize(SessionConstraints.price(Rule.THREE_IN_A_ROW), (person, day, ranks) -> Wishes.rows(ranks))
                .asConstraint(Rule.THREE_IN_A_ROW.words());
    }

    private static Constraint stay(ConstraintFactory plans) {
        return Presences.of(plans)
                .groupBy(
                        (person, choice) -> person,
                        countDistinct((Long person, MeetingChoice choice) ->
                                choice.hour().day()))
                .filter((person, days) -> days > 1)
                .penalize(SessionConstraints.price(Rule.DAYS_OF_STAY), (person, days) -> days - 1)
                .asConstraint(Rule.DAYS_OF_STAY.words());
    }
}
