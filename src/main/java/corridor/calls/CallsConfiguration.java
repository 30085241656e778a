package corridor.calls;

import corridor.ui.NavigationEntry;
import corridor.ui.PrivacyLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the area into the header. */
@Configuration(proxyBeanMethods = false)
class CallsConfiguration {

    @Bean
    NavigationEntry callsNavigation() {
        return new NavigationEntry("calls.title", "/calls", 15);
    }

    @Bean
    PrivacyLine callsPrivacy() {
        return new PrivacyLine("calls.privacy", 10);
    }
}
