package corridor.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How background work is run.
 *
 * @param running false where this process is not to run any, such as an operator's command beside the server
 * @param threads how many jobs run at the same time on this node
 * @param polling how often to look for work that another node left or that fell due
 * @param heartbeat how often running work says that it is alive; four missed, and another run takes it over
 * @param retryAfter the pause after a first failure; it grows with each
 * @param retries how often failed work is tried again
 */
@ConfigurationProperties("corridor.jobs")
record JobsSettings(
        @DefaultValue("true") boolean running,
        @DefaultValue("2") int threads,
        @DefaultValue("1s") Duration polling,
        @DefaultValue("2s") Duration heartbeat,
        @DefaultValue("10s") Duration retryAfter,
        @DefaultValue("3") int retries) {}
