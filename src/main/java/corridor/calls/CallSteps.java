package corridor.calls;

import corridor.shared.Refusal;
import java.util.Optional;

/** What still stands in the way of a step of a call; filled by those who know what became of its submissions. */
public interface CallSteps {

    Optional<Refusal> obstacle(Call call, String action);
}
