package corridor.calls;

import java.time.Instant;

/** A closing that was moved to later. */
public record Extension(Instant before, Instant after, String reason, Instant at) {}
