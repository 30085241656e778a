package corridor.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's one-time codes as their page shows them.
 *
 * @param since when codes were first asked for
 * @param setup what an app needs, until it was confirmed with a code
 */
public record CodesView(Optional<Instant> since, Optional<Setup> setup, int recoveryLeft) {

    /** The secret, to be typed, and the picture to be read instead. */
    public record Setup(String secret, String picture) {}
}
