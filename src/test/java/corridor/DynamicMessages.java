package corridor;

import java.util.List;
import java.util.Map;

/** Message keys that the code of a module puts together. */
@FunctionalInterface
public interface DynamicMessages {

    /** What comes before, and everything that may come after: {@code cycle.state.} and {@code draft}, {@code closed}. */
    Map<String, List<String>> endings();
}
