package corridor.partnerships;

import corridor.partnerships.plan.Lesson;
import corridor.partnerships.plan.Need;
import corridor.partnerships.plan.Objective;
import corridor.workflow.Guard;

/** The conditions of the steps in the life of a partnership, beside those of the gate. */
final class PartnershipGuards {

    private static final int FEWEST = 2;

    static final Guard<Partnership> OBJECTIVE = new Guard<>(
            "objective-missing", one -> !one.plan().all(Objective.class).isEmpty());
    static final Guard<Partnership> TWO =
            new Guard<>("parties-few", one -> one.standing().size() >= FEWEST);
    static final Guard<Partnership> TWO_CONFIRMED =
            new Guard<>("parties-unconfirmed", one -> one.confirmed().size() >= FEWEST);
    static final Guard<Partnership> PLANNED = new Guard<>(
            "plan-empty",
            one -> !one.plan().all(Objective.class).isEmpty()
                    && !one.plan().all(Need.class).isEmpty());
    static final Guard<Partnership> CLEARED =
            new Guard<>("not-cleared", one -> one.past().clearedAt() != null);
    static final Guard<Partnership> ALL_AGREE =
            new Guard<>("assents-missing", one -> one.tally(Assent.DESIGN).complete());
    static final Guard<Partnership> NO_DISPUTE =
            new Guard<>("dispute-open", one -> !one.plan().disputed());
    static final Guard<Partnership> RENEWAL = new Guard<>(
            "renewal-unagreed",
            one -> !one.past().nextEnd().isEmpty() && one.tally(Assent.RENEWAL).complete());
    static final Guard<Partnership> LESSONS =
            new Guard<>("lessons-missing", one -> !one.plan().all(Lesson.class).isEmpty());
    static final Guard<Partnership> CLOSURE =
            new Guard<>("closure-unagreed", one -> one.tally(Assent.CLOSURE).complete());
    static final Guard<Partnership> TERMINATION = new Guard<>(
            "termination-unagreed", one -> one.tally(Assent.TERMINATION).nearlyComplete());

    private PartnershipGuards() {}
}
