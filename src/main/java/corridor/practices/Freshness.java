package corridor.practices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** How long ago its owner last said that a practice is right. What nobody has attested has none. */
enum Freshness {
    GREEN,
    AMBER,
    RED;

    static Freshness of(Instant attestedAt, Instant now, int amberAfterMonths, int redAfterMonths) {
        var attested = attestedAt.atOffset(ZoneOffset.UTC);
        var today = now.atOffset(ZoneOffset.UTC);
        if (!attested.plusMonths(amberAfterMonths).isBefore(today)) {
            return GREEN;
        }
        return attested.plusMonths(redAfterMonths).isBefore(today) ? RED : AMBER;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
