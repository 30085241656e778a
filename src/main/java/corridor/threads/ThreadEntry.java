package corridor.threads;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One station of a record's thread.
 *
 * @param relation message code of what it is to the record at hand
 * @param link by which it came there
 */
public record ThreadEntry(
        Reference record,
        String relation,
        LocalizedText name,
        @Nullable String url,
        @Nullable Integer year,
        Link link) {}
