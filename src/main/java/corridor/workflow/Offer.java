package corridor.workflow;

import corridor.shared.Refusal;
import java.util.Optional;

/** An action that a page may offer on a record: possible, or disabled with the reason. */
public record Offer(String action, Optional<Refusal> obstacle) {

    public boolean possible() {
        return obstacle.isEmpty();
    }
}
