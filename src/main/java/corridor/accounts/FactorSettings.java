package corridor.accounts;

import corridor.access.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked for beside a password.
 *
 * @param secondFactorRoles whoever plays one of these decides about others' records, and needs a second factor for it
 * @param factorAge how long a second factor has to exist before it binds an organisation: who holds a stolen session adds one and
 *     signs no sooner, and its owner has that long to read the letter about it; at most thirty days
 * @param key 32 bytes in Base64 by which secrets are encrypted; without it, a key is made in the file
 * @param keyFile where that key is kept: several nodes share the file, or are given the key
 */
@ConfigurationProperties("corridor.accounts")
record FactorSettings(
        @DefaultValue({"secretariat", "administrator", "focal-point", "chair"})
        Set<Role> secondFactorRoles,

        @DefaultValue("24h") Duration factorAge,
        @DefaultValue("") String key,
        @DefaultValue("data/accounts.key") Path keyFile) {

    private static final Duration LONGEST = Duration.ofDays(30);

    FactorSettings {
        if (factorAge.isNegative() || factorAge.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "corridor.accounts.factor-age is at least 0 and at most 30d: " + factorAge);
        }
    }
}
