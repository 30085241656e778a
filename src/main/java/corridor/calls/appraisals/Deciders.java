package corridor.calls.appraisals;

import corridor.actors.Belonging;
import corridor.calls.Call;
import corridor.calls.Calls;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever holds the chair's role for a convener today belongs to those who decide on its calls. */
@Component
class Deciders implements Belonging {

    /** Before the number of the call. */
    static final String PREFIX = Call.DECIDING;

    private final DeciderStore store;
    private final ObjectProvider<Calls> calls;

    // a provider: people are worked out with this, and calls know people
    Deciders(DeciderStore store, ObjectProvider<Calls> calls) {
        this.store = store;
        this.calls = calls;
    }

    static String label(long call) {
        return PREFIX + call;
    }

    @Override
    public Set<String> labels(long person, Set<Long> organisations) {
        Set<String> labels =
                store.deputyOf(person).stream().map(Deciders::label).collect(Collectors.toCollection(HashSet::new));
        Set<Long> chaired = organisations.isEmpty() ? Set.of() : store.chairedBy(person);
        if (!chaired.isEmpty()) {
            calls.getObject().deciding().forEach((call, conveners) -> {
                if (!Collections.disjoint(conveners, chaired)) {
                    labels.add(label(call));
                }
            });
        }
        return Set.copyOf(labels);
    }

    @Override
    public Set<Long> people(Set<String> labels) {
        Set<Long> asked = labels.stream()
                .filter(label -> label.matches(PREFIX + "\\d{1,18}"))
                .map(label -> Long.valueOf(label.substring(PREFIX.length())))
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<Long> conveners = calls.getObject().byId(asked).values().stream()
                .flatMap(call -> call.conveners().stream())
                .collect(Collectors.toSet());
        return Set.copyOf(store.chairing(conveners, asked));
    }
}
