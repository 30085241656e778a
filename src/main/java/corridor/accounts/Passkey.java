package corridor.accounts;

import java.time.Instant;
import java.util.Optional;

/** A key that a person's device or password manager holds, and by which it signs in without a password. */
public record Passkey(long id, String name, Instant createdAt, Optional<Instant> usedAt) {}
