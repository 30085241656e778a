package corridor.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Only a demonstration has a past that is made up; no other start has a clock that can be wound back. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "corridor.demo.stage", havingValue = "full")
class DemonstrationConfiguration {

    @Bean
    @Primary
    WoundClock woundClock() {
        return new WoundClock(Clock.systemUTC());
    }
}
