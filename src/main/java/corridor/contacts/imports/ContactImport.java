package corridor.contacts.imports;

import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of contacts that somebody uploaded.
 *
 * @param lines none once it was recorded or discarded
 * @param total how many lines it had
 * @param added how many became contacts; unknown until it is recorded
 */
public record ContactImport(
        long id,
        String state,
        int version,
        Set<String> audience,
        Instant createdAt,
        String fileName,
        List<Line> lines,
        int total,
        @Nullable Integer added)
        implements Case {

    static final String KIND = "contact-import";

    public boolean open() {
        return state.equals(ContactImportLifecycle.OPEN);
    }

    /** How many lines would be recorded, are there already, are left out, or wait for a choice. */
    public long count(String decision) {
        return lines.stream().filter(line -> line.decision().equals(decision)).count();
    }
}
