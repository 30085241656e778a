package corridor.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of accounts that nobody uses.
 *
 * @param unused after which their owner is told that it will be closed; zero: never
 * @param unusedNotice how long they have from then on to sign in and keep it
 */
@ConfigurationProperties("corridor.accounts")
record RetentionSettings(
        @DefaultValue("730d") Duration unused,
        @DefaultValue("30d") Duration unusedNotice) {}
