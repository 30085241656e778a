package corridor.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters go out.
 *
 * @param sender the address that letters come from; the mail server itself is {@code spring.mail.*}
 * @param retries how often a letter is brought again to a mail server that did not take it: two hours, with growing pauses
 * @param waiting how long a letter waits for a mail server that is not there; an older one would only confuse
 * @param kept how long letters are kept
 * @param perMinute how many letters of one draft to many are written in a minute
 */
@ConfigurationProperties("corridor.outbox")
public record OutboxSettings(
        @DefaultValue("corridor@localhost") String sender,
        @DefaultValue("15") int retries,
        @DefaultValue("1d") Duration waiting,
        @DefaultValue("30d") Duration kept,
        @DefaultValue("60") int perMinute) {}
