package corridor.partnerships.agreements;

import java.time.Instant;

/**
 * A focal point's yes to one text, given with a second factor at that moment.
 *
 * @param sha256 of the text that was signed
 * @param factor {@code code}, {@code session} or {@code development}
 */
public record Signature(long organisation, String sha256, String factor, Instant at) {}
