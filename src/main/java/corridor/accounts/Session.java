package corridor.accounts;

import java.time.Instant;

/**
 * A browser in which someone is signed in.
 *
 * @param mark names it in a list without opening it
 * @param current whether it is the one that asks
 */
public record Session(String mark, String device, Instant createdAt, Instant seenAt, boolean current) {}
