package corridor.workflow;

import java.util.function.Predicate;

/**
 * A condition that a record must meet before a transition.
 *
 * @param code stable; {@code refusal.<code>} is the sentence that says what is missing
 */
public record Guard<C extends Case>(String code, Predicate<C> holds) {}
