package corridor.audit;

import corridor.shared.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record.
 *
 * @param before the values that changed, as they were; empty for a new record
 * @param after the same values as they are now; personal ones encrypted by {@link PersonalValues}
 */
public record AuditEntry(
        Reference record,
        String action,
        Map<String, ?> before,
        Map<String, ?> after,
        @Nullable String reason) {

    public static AuditEntry of(Reference record, String action, Map<String, ?> before, Map<String, ?> after) {
        return new AuditEntry(record, action, before, after, null);
    }
}
