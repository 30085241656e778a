package corridor.programme;

import corridor.ui.PrivacyLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the area says of itself to other pages. */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    PrivacyLine programmePrivacy() {
        return new PrivacyLine("programme.privacy", 30);
    }
}
