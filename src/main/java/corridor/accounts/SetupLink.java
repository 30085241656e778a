package corridor.accounts;

import corridor.actors.People;
import corridor.shared.Secret;
import corridor.ui.SiteSettings;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints a link by which the first administrator opens their account, at each start until there is one. A development
 * start does without: it offers every role with one click.
 */
@Component
@Profile("!command")
class SetupLink {

    private static final Duration VALID = Duration.ofDays(7);

    private final People people;
    private final AccountLinkStore links;
    private final SiteSettings site;

    SetupLink(People people, AccountLinkStore links, SiteSettings site) {
        this.people = people;
        this.links = links;
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void print() {
        if (!site.development() && !people.administered()) {
            links.removeAll(Purpose.SETUP);
            Secret link = links.create(Purpose.SETUP, "", VALID);
            // for whoever starts it, and in no log
            System.out.println("This installation has no administrator yet. Open this link once, within seven days: "
                    + site.url() + "/setup/" + link.value());
        }
    }
}
