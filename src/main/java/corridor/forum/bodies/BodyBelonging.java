package corridor.forum.bodies;

import corridor.access.Audience;
import corridor.actors.Belonging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever acts for an organisation that sits in a body sees what is for that body. */
@Component
class BodyBelonging implements Belonging {

    private static final String LABEL = "committee:";

    private final BodyStore store;
    private final Clock clock;

    BodyBelonging(BodyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Set<String> labels(long person, Set<Long> organisations) {
        return organisations.isEmpty()
                ? Set.of()
                : store.seatedIn(organisations, LocalDate.now(clock)).stream()
                        .map(Audience::committee)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Long> people(Set<String> labels) {
        Set<Long> bodies = labels.stream()
                .filter(label -> label.startsWith(LABEL))
                .map(label -> Long.valueOf(label.substring(LABEL.length())))
                .collect(Collectors.toSet());
        return bodies.isEmpty() ? Set.of() : Set.copyOf(store.peopleIn(bodies, LocalDate.now(clock)));
    }
}
