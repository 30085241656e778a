package corridor.partnerships;

import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.ui.ChainFigure;
import corridor.ui.NavigationEntry;
import corridor.ui.PrivacyLine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** As the index knows them. Silent ones are not among them, and those of which documents tell are counted apart. */
    @Bean
    ChainFigure activePartnerships(Search search) {
        return frame -> {
            long active = search.find(
                            frame.reader(),
                            new SearchQuery(
                                    Partnership.KIND,
                                    "",
                                    frame.language(),
                                    Map.of("stage", Set.of("active")),
                                    PartnershipSource.NEWEST,
                                    1,
                                    1))
                    .total();
            return Optional.of(new ChainFigure.Figure(
                    active, frame.t("partnerships.chain", active), "/partnerships?stage=active", ORDER));
        };
    }
}
