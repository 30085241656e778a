package corridor.assurance;

import java.time.Instant;

/**
 * Something that was shown is withdrawn or has other words now. It says neither what it was nor of whom it spoke.
 *
 * @param disclosure the number that stood beside it wherever it was shown
 * @param kind {@code withdrawn} or {@code replaced}
 */
public record Correction(long disclosure, String kind, Instant at) {}
