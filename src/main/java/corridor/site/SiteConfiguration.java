package corridor.site;

import corridor.ui.SiteSettings;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock by which everything is dated, and the address under which programs find the API. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SiteConfiguration {

    /** What programs read of the API names the address that the operator set, never one that was asked for. */
    @Bean
    OpenAPI description(SiteSettings site) {
        return new OpenAPI().addServersItem(new Server().url(site.url()));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
