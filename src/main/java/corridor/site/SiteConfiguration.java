package corridor.site;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock by which everything is dated. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SiteConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
