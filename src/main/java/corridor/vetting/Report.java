package corridor.vetting;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What somebody reported as harmful, and what became of it.
 *
 * @param concern what is wrong with it, one of {@link #CONCERNS}
 * @param reason why the secretariat decided as it did; empty before
 * @param appeal what its owner says against that; empty where they do not
 */
public record Report(
        long id,
        Reference subject,
        LocalizedText title,
        String url,
        String state,
        int version,
        Set<String> audience,
        Set<Long> organisations,
        Instant createdAt,
        String concern,
        String message,
        String reason,
        String appeal)
        implements Case {

    static final String KIND = "report";

    public static final List<String> CONCERNS = List.of("harmful", "personal-data", "false", "rights", "other");
    public static final int LONGEST = 2_000;
}
