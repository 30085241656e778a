package corridor.workflow;

import corridor.access.Right;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of one kind of record: its table of transitions, with a version that each case pins.
 */
public interface Lifecycle<C extends Case> {

    /** The kind, as in references and events: {@code practice}. */
    String kind();

    /** The database table with the columns id, state, version, process_version, state_since, audience. */
    String table();

    int definition();

    List<Transition<C>> transitions();

    /** Who may see the record once it is in that state. */
    Set<String> audience(C record, String state);

    /** The organisations for which the right must be held; those whose record it is, where the table says nothing else. */
    default Set<Long> organisations(C record, Right right) {
        return record.organisations();
    }

    /** Reads these records and locks their rows until the transaction ends. */
    List<C> lock(Collection<Long> ids);

    /** The row for an action from a state. */
    default Optional<Transition<C>> transition(String state, String action) {
        return transitions().stream()
                .filter(row -> row.action().equals(action) && row.from().contains(state))
                .findFirst();
    }

    default Set<String> states() {
        return transitions().stream().map(Transition::to).collect(Collectors.toSet());
    }
}
