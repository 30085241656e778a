package corridor.recommendations;

import corridor.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the register into the header. */
@Configuration(proxyBeanMethods = false)
class RecommendationsConfiguration {

    @Bean
    NavigationEntry recommendationsNavigation() {
        return new NavigationEntry("recommendations.title", "/recommendations", 40);
    }
}
