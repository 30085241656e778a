package corridor.practices.reviews;

import corridor.practices.Practice;
import corridor.workflow.Moved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A practice that is retracted ends its round with it. */
@Component
class RetractedRounds {

    private final Rounds rounds;

    RetractedRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    /** In the transaction of the step, so that both stand or fall together. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Practice.KIND) && moved.action().equals("retract")) {
            rounds.end(moved.records());
        }
    }
}
