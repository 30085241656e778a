package corridor.forum;

import corridor.access.Audience;
import corridor.actors.Belonging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever chairs a cycle today sees what is drafted for it. */
@Component
class CycleBelonging implements Belonging {

    private static final String CHAIRING = "restricted:chairing-";

    private final ChairTermStore terms;
    private final Clock clock;

    CycleBelonging(ChairTermStore terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    static String chairing(long cycle) {
        return Audience.restricted("chairing-" + cycle);
    }

    @Override
    public Set<String> labels(long person, Set<Long> organisations) {
        return organisations.isEmpty()
                ? Set.of()
                : terms.chairedBy(person, LocalDate.now(clock)).stream()
                        .map(CycleBelonging::chairing)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Long> people(Set<String> labels) {
        Set<Long> cycles = labels.stream()
                .filter(label -> label.startsWith(CHAIRING))
                .map(label -> Long.valueOf(label.substring(CHAIRING.length())))
                .collect(Collectors.toSet());
        return cycles.isEmpty() ? Set.of() : Set.copyOf(terms.peopleChairing(cycles, LocalDate.now(clock)));
    }
}
