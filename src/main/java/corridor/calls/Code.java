package corridor.calls;

import java.time.Instant;

/**
 * A code that was used.
 *
 * @param late whether it opens a call that has closed for others
 * @param until when it may be used
 */
public record Code(long id, boolean late, Instant until) {}
