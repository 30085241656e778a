package corridor.floor;

import corridor.ui.PrivacyLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the area says of itself to other pages. */
@Configuration(proxyBeanMethods = false)
class FloorConfiguration {

    @Bean
    PrivacyLine floorPrivacy() {
        return new PrivacyLine("floor.privacy", 50);
    }
}
