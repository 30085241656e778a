package corridor.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents about a record, on the record's page.
 *
 * @param about the record, as {@code kind:id}
 * @param picker for adding one; none for those who may not
 */
public record DocumentPanel(
        String about, List<DocumentRow> rows, @Nullable AudiencePicker picker) {

    /** Whether there is nothing to show. */
    public boolean blank() {
        return rows.isEmpty() && picker == null;
    }
}
