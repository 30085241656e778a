package corridor.participation;

import corridor.access.Audience;
import corridor.actors.Registered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever opens an account with the address of a registration finds that there. */
@Component
class AccountLinking {

    private final PersonStore store;

    AccountLinking(PersonStore store) {
        this.store = store;
    }

    @EventListener
    void follow(Registered registered) {
        store.link(registered.person(), registered.email(), Audience.person(registered.person()));
    }
}
