package corridor.questions;

import java.util.Set;

/** A question is asked only if an earlier one was answered with one of these. */
public record Condition(String question, Set<String> values) {}
