package corridor.calls;

import java.util.Optional;
import corridor.shared.Refusal;

/** What still stands in the way of a step of a call; filled by those who know what became of its submissions. */
public interface CallSteps {

    Optional<Refusal> obstacle(Call call, String action);
}
