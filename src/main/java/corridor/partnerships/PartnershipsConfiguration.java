package corridor.partnerships;

import corridor.ui.ChainFigure;
import corridor.ui.NavigationEntry;
import corridor.ui.PrivacyLine;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the area into the header, and those under way into the chain on the first page. */
@Configuration(proxyBeanMethods = false)
class PartnershipsConfiguration {

    private static final int ORDER = 40;

    @Bean
    NavigationEntry partnershipsNavigation() {
        return new NavigationEntry("partnerships.title", "/partnerships", 35);
    }

    @Bean
    PrivacyLine partnershipsPrivacy() {
        return new PrivacyLine("partnerships.privacy", 85);
    }

    /** Silent ones are not among them, and those of which documents tell are counted apart. */
    @Bean
    ChainFigure activePartnerships(Partnerships partnerships) {
        return frame -> {
            long active = partnerships.counts(frame.reader()).getOrDefault("active", 0L);
            return Optional.of(new ChainFigure.Figure(
                    active, frame.t("partnerships.chain", active), "/partnerships?stage=active", ORDER));
        };
    }
}
