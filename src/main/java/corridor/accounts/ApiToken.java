package corridor.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a program of a person's shows instead of a password. It is shown once, when it is made.
 *
 * @param scopes {@code read}, {@code write}, or rights by their names
 */
public record ApiToken(
        long id, String name, List<String> scopes, Instant createdAt, Instant expiresAt, Optional<Instant> usedAt) {}
