package corridor.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Runs every invariant that the modules contribute. */
@Service
public class Invariants {

    private final List<Invariant> all;
    private final Clock clock;

    Invariants(List<Invariant> all, Clock clock) {
        this.all = all;
        this.clock = clock;
    }

    public List<Finding> check() {
        return all.stream()
                .map(one -> new Finding(one.name(), one.violations(), clock.instant()))
                .toList();
    }

    /** The result of one invariant. */
    public record Finding(String name, List<String> violations, Instant at) {

        public boolean holds() {
            return violations.isEmpty();
        }
    }
}
