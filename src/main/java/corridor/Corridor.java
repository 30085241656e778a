package corridor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.Profiles;
import org.springframework.modulith.Modulithic;

/** The application: every module below this package, without the areas that the operator has switched off. */
@Modulithic(systemName = "Corridor")
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = SwitchedOffAreas.class)
        })
public class Corridor {

    public static void main(String[] arguments) {
        SpringApplication corridor = new SpringApplication(Corridor.class);
        corridor.setApplicationContextFactory(CorridorContext.factory());
        ConfigurableApplicationContext application = corridor.run(arguments);
        if (application.getEnvironment().acceptsProfiles(Profiles.of("command"))) {
            System.exit(SpringApplication.exit(application));
        }
    }
}
