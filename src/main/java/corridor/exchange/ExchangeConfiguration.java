package corridor.exchange;

import corridor.exchange.matching.Weights;
import corridor.exchange.matching.WeightsFile;
import corridor.ui.NavigationEntry;
import corridor.ui.PrivacyLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the area into the header, and reads by which weights it matches. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    NavigationEntry exchangeNavigation() {
        return new NavigationEntry("exchange.nav", "/exchange", 30);
    }

    @Bean
    PrivacyLine exchangePrivacy() {
        return new PrivacyLine("exchange.privacy", 80);
    }

    @Bean
    Weights matchingWeights() {
        return WeightsFile.read();
    }
}
