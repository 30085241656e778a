package corridor.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs every invariant that the modules contribute, and keeps what was found last. */
@Service
public class Invariants {

    /** The job that runs them all; see {@link corridor.jobs.Jobs#enqueue}. Its id says nothing. */
    public static final String CHECK = "invariants.check";

    private static final Logger log = LoggerFactory.getLogger(Invariants.class);
    private static final int MOST = 100;

    private final List<Invariant> all;
    private final FindingStore findings;
    private final Clock clock;

    Invariants(List<Invariant> all, FindingStore findings, Clock clock) {
        this.all = all.stream().sorted(Comparator.comparing(Invariant::name)).toList();
        this.findings = findings;
        this.clock = clock;
    }

    /** Runs them now, here. */
    public List<Finding> check() {
        List<Finding> found = all.stream()
                .map(one -> new Finding(one.name(), shortened(violations(one)), Optional.of(clock.instant())))
                .toList();
        findings.keep(found);
        return found;
    }

    /** A check that cannot be made is not passed. */
    private static List<String> violations(Invariant one) {
        FutureTask<List<String>> check = new FutureTask<>(one::violations);
        check.run();
        try {
            return check.get();
        } catch (ExecutionException failure) {
            log.error("The invariant {} could not be checked", one.name(), failure.getCause());
            return List.of("could not be checked");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of("could not be checked: Corridor is stopping");
        }
    }

    private static List<String> shortened(List<String> violations) {
        return violations.size() <= MOST
                ? violations
                : Stream.concat(
                                violations.stream().limit(MOST),
                                Stream.of("and " + (violations.size() - MOST) + " more"))
                        .toList();
    }

    /** What was found when they ran last, on whichever node. */
    public List<Finding> latest() {
        return findings.latest(all.stream().map(Invariant::name).toList());
    }

    /**
     * The result of one invariant.
     *
     * @param at when it ran; never, perhaps
     */
    public record Finding(String name, List<String> violations, Optional<Instant> at) {

        public boolean holds() {
            return violations.isEmpty() && at.isPresent();
        }

        public boolean broken() {
            return !violations.isEmpty();
        }
    }
}
