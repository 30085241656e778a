package corridor.calls;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import corridor.ui.NavigationEntry;

/** Puts the area into the header. */
@Configuration(proxyBeanMethods = false)
class CallsConfiguration {

    @Bean
    NavigationEntry callsNavigation() {
        return new NavigationEntry("calls.title", "/calls", 15);
    }
}
