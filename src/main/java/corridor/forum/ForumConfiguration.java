package corridor.forum;

import corridor.ui.NavigationEntry;
import corridor.ui.PrivacyLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the area into the header. */
@Configuration(proxyBeanMethods = false)
class ForumConfiguration {

    @Bean
    NavigationEntry forumNavigation() {
        return new NavigationEntry("forum.title", "/forums", 20);
    }

    @Bean
    PrivacyLine forumPrivacy() {
        return new PrivacyLine("forum.privacy", 20);
    }
}
