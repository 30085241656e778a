package corridor.practices;

import corridor.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the area into the header. */
@Configuration(proxyBeanMethods = false)
class PracticesConfiguration {

    @Bean
    NavigationEntry practicesNavigation() {
        return new NavigationEntry("practices.title", "/practices", 10);
    }
}
