package corridor.settings;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An area as the page of settings shows it.
 *
 * @param running since the start
 * @param chosen whether it is on from the next start
 * @param fixed the configuration says so, and wins
 * @param held records by kind; of one that is off, as it was switched off
 * @param exported when it was exported as it is now
 */
public record Area(
        String name,
        boolean running,
        boolean chosen,
        boolean fixed,
        Map<String, Long> held,
        Optional<Instant> exported) {

    public long total() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }
}
