package corridor.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: an action, why, and the facts that the new state needs.
 *
 * @param facts by column name; only columns that the transition records are written
 * @param sealed what the journal keeps in place of facts that are personal, by the same names
 */
public record Change(String action, @Nullable String reason, Map<String, Object> facts, Map<String, String> sealed) {

    public static Change of(String action) {
        return new Change(action, null, Map.of(), Map.of());
    }

    public Change because(String why) {
        return new Change(action, why, facts, sealed);
    }

    public Change recording(Map<String, Object> columns) {
        return new Change(action, reason, columns, sealed);
    }

    public Change sealing(Map<String, String> encrypted) {
        return new Change(action, reason, facts, encrypted);
    }
}
