package corridor.practices.imports;

import corridor.practices.imports.files.SourceFacts;
import corridor.practices.imports.files.SourceKind;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the repository.
 *
 * @param mapping field codes by column, as suggested or confirmed
 * @param done how many rows are worked through
 * @param total how many rows there are, once known
 * @param failure code of why it stopped; none while all is well
 * @param failureDetails what the sentence of that code names
 */
public record Import(
        long id,
        String state,
        int version,
        Instant stateSince,
        Set<String> audience,
        Instant createdAt,
        String fileName,
        long size,
        SourceKind kind,
        SourceFacts facts,
        List<String> columns,
        Map<String, String> mapping,
        int done,
        @Nullable Integer total,
        @Nullable String failure,
        List<Object> failureDetails)
        implements Case {

    static final String KIND = "import";

    boolean working() {
        return state.equals(ImportLifecycle.RUNNING)
                || state.equals(ImportLifecycle.PUBLISHING)
                || state.equals(ImportLifecycle.UNDOING);
    }
}
