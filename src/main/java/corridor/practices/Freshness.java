package corridor.practices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** How long ago its owner last said that a practice is right. What nobody has attested has none. */
enum Freshness {
    GREEN,
    AMBER,
    RED;

    private static final int AMBER_AFTER_MONTHS = 12;
    private static final int RED_AFTER_MONTHS = 24;

    static Freshness of(Instant attestedAt, Instant now) {
        var attested = attestedAt.atOffset(ZoneOffset.UTC);
        var today = now.atOffset(ZoneOffset.UTC);
        if (!attested.plusMonths(AMBER_AFTER_MONTHS).isBefore(today)) {
            return GREEN;
        }
        return attested.plusMonths(RED_AFTER_MONTHS).isBefore(today) ? RED : AMBER;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
