package corridor.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of identity at which people can sign in (OpenID Connect); none as long as there is no issuer.
 *
 * @param issuer its address, below which its discovery document stands
 * @param name what its button says
 */
@ConfigurationProperties("corridor.accounts.provider")
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String name,
        @DefaultValue("corridor") String clientId,
        @DefaultValue("") String clientSecret) {

    /** What its button says; nothing without a provider. */
    String button() {
        return issuer.isEmpty() || !name.isEmpty() ? name : issuer;
    }
}
