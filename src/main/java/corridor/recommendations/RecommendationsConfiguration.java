package corridor.recommendations;

import corridor.ui.NavigationEntry;
import corridor.ui.PrivacyLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the register into the header. */
@Configuration(proxyBeanMethods = false)
class RecommendationsConfiguration {

    @Bean
    NavigationEntry recommendationsNavigation() {
        return new NavigationEntry("recommendations.title", "/recommendations", 40);
    }

    @Bean
    PrivacyLine recommendationsPrivacy() {
        return new PrivacyLine("recommendations.privacy", 60);
    }
}
