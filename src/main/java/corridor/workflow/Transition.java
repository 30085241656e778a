package corridor.workflow;

import corridor.access.Right;
import java.util.List;
import java.util.Set;

/**
 * One row of a transition table.
 *
 * @param from the states it may start from; none for the row that opens a case
 * @param facts columns that the new state needs and that this row alone may write
 */
public record Transition<C extends Case>(
        Set<String> from, String action, String to, Right right, List<Guard<C>> guards, Set<String> facts) {

    public static <C extends Case> Transition<C> opening(String action, String to, Right right) {
        return new Transition<>(Set.of(), action, to, right, List.of(), Set.of());
    }

    public static <C extends Case> Transition<C> of(Set<String> from, String action, String to, Right right) {
        return new Transition<>(from, action, to, right, List.of(), Set.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Transition<C> guardedBy(Guard<C>... added) {
        return new Transition<>(from, action, to, right, List.of(added), facts);
    }

    public Transition<C> recording(String... columns) {
        return new Transition<>(from, action, to, right, guards, Set.of(columns));
    }

    boolean opens() {
        return from.isEmpty();
    }
}
