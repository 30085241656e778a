package corridor.accounts;

import corridor.access.Role;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked for beside a password.
 *
 * @param secondFactorRoles whoever plays one of these decides about others' records, and needs a second factor for it
 * @param key 32 bytes in Base64 by which secrets are encrypted; without it, a key is made in the file
 * @param keyFile where that key is kept: several nodes share the file, or are given the key
 */
@ConfigurationProperties("corridor.accounts")
record FactorSettings(
        @DefaultValue({"secretariat", "administrator", "focal-point", "chair"})
        Set<Role> secondFactorRoles,

        @DefaultValue("") String key,
        @DefaultValue("data/accounts.key") Path keyFile) {}
