package corridor.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters go out.
 *
 * @param sender the address that letters come from; the mail server itself is {@code spring.mail.*}
 */
@ConfigurationProperties("corridor.outbox")
record OutboxSettings(@DefaultValue("corridor@localhost") String sender) {}
