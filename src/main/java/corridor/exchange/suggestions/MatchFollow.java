package corridor.exchange.suggestions;

import corridor.exchange.Listing;
import corridor.workflow.Moved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What opens or changes is matched at once; what is not open any more leaves the suggestions at once. */
@Component
class MatchFollow {

    private final Matches matches;

    MatchFollow(Matches matches) {
        this.matches = matches;
    }

    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Listing.KIND) && !moved.action().equals("draft")) {
            matches.rank(moved.records());
        }
    }
}
