package corridor.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts behave.
 *
 * @param linkValid how long a link in a letter opens anything
 * @param sessionIdle after which an unused session ends
 * @param sessionLongest after which every session ends
 * @param triesPerAccount wrong passwords for one address within a quarter of an hour
 * @param triesPerAddress tries from one network address within five minutes: a venue's five hundred people share one
 */
@ConfigurationProperties("corridor.accounts")
record AccountSettings(
        @DefaultValue("24h") Duration linkValid,
        @DefaultValue("7d") Duration sessionIdle,
        @DefaultValue("30d") Duration sessionLongest,
        @DefaultValue("10") int triesPerAccount,
        @DefaultValue("1000") int triesPerAddress) {}
