package corridor.accounts;

import corridor.actors.RegistrationLinks;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The links in letters of invitation: whoever opens one has confirmed the address that it was sent to. */
@Component
class InvitationLinks implements RegistrationLinks {

    private static final Duration VALID = Duration.ofDays(14);

    private final AccountLinkStore links;

    InvitationLinks(AccountLinkStore links) {
        this.links = links;
    }

    @Override
    public String path(String email) {
        return "/registration/"
                + links.create(Purpose.REGISTRATION, email, VALID).value();
    }
}
