package corridor.consultations;

import corridor.ui.NavigationEntry;
import corridor.ui.PrivacyLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the area into the header. */
@Configuration(proxyBeanMethods = false)
class ConsultationsConfiguration {

    @Bean
    NavigationEntry consultationsNavigation() {
        return new NavigationEntry("consultations.title", "/consultations", 35);
    }

    @Bean
    PrivacyLine consultationsPrivacy() {
        return new PrivacyLine("consultations.privacy", 70);
    }
}
