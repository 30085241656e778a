package corridor.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: an action, why, and the facts that the new state needs.
 *
 * @param facts by column name; only columns that the transition records are written
 */
public record Change(String action, @Nullable String reason, Map<String, Object> facts) {

    public static Change of(String action) {
        return new Change(action, null, Map.of());
    }

    public Change because(String why) {
        return new Change(action, why, facts);
    }

    public Change recording(Map<String, Object> columns) {
        return new Change(action, reason, columns);
    }
}
