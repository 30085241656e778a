package corridor.participation;

import corridor.ui.PrivacyLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the area says of itself to other pages. */
@Configuration(proxyBeanMethods = false)
class ParticipationConfiguration {

    @Bean
    PrivacyLine participationPrivacy() {
        return new PrivacyLine("participation.privacy", 40);
    }
}
