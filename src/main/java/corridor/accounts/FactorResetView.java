package corridor.accounts;

import java.time.Instant;

/**
 * A reset that waits.
 *
 * @param onTheServer nobody else may grant it, so whoever runs the server does
 */
public record FactorResetView(FactorReset reset, String asker, boolean decidable, boolean onTheServer) {

    public long id() {
        return reset.id();
    }

    public int version() {
        return reset.version();
    }

    public String reason() {
        return reset.reason();
    }

    public Instant since() {
        return reset.since();
    }
}
