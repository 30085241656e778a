package corridor.recommendations;

import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that was launched at a cycle. It is asked to report at the next.
 *
 * @param organisation that launched it, or a country did; neither where nobody says who it was
 * @param month where no day is known
 * @param inferred whether it was concluded, and is not said, that it belongs to its cycle
 * @param askedCycle the cycle before which it was asked last
 * @param report blank until it reported
 * @param reason why it ended without a report; blank unless it did
 */
public record Launch(
        long id,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        long cycle,
        @Nullable Long organisation,
        @Nullable CountryCode country,
        LocalizedText title,
        @Nullable LocalDate launched,
        @Nullable YearMonth month,
        boolean inferred,
        @Nullable Long askedCycle,
        String report,
        Language reportLanguage,
        String reason,
        String source)
        implements Case {

    public static final String KIND = "launch";

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_REPORT = 4_000;
    static final int LONGEST_REASON = 2_000;

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/launches/" + id;
    }

    @Override
    public Set<Long> organisations() {
        return organisation == null ? Set.of() : Set.of(organisation);
    }
}
