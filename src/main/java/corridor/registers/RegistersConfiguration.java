package corridor.registers;

import corridor.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the area into the header. */
@Configuration(proxyBeanMethods = false)
class RegistersConfiguration {

    @Bean
    NavigationEntry registersNavigation() {
        return new NavigationEntry("registers.title", "/registers", 40);
    }
}
