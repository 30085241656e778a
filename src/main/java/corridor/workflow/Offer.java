package corridor.workflow;

import corridor.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An action that a page may offer on a record: possible, or disabled with the reason. */
public record Offer(String action, Optional<Refusal> obstacle) {

    public boolean possible() {
        return obstacle.isEmpty();
    }

    /** For programs: by action, {@code possible} or the code of the refusal. */
    public static Map<String, String> byAction(List<Offer> offers) {
        Map<String, String> answers = new LinkedHashMap<>();
        offers.forEach(offer ->
                answers.put(offer.action(), offer.obstacle().map(Refusal::code).orElse("possible")));
        return answers;
    }
}
