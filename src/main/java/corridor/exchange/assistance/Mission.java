package corridor.exchange.assistance;

import corridor.shared.CountryCode;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expert helps where help was asked for.
 *
 * @param person who the expert is
 * @param reason why it was declined, cancelled or returned
 */
public record Mission(
        long id,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        long request,
        long expert,
        long person,
        String name,
        long organisation,
        Plan plan,
        String reason,
        String report)
        implements Case {

    public static final String KIND = "mission";

    /** What a mission may be for. */
    public static final List<String> KINDS = List.of("advice", "training", "review", "exchange-visit", "placement");

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/exchange/missions/" + id;
    }

    /**
     * What is agreed.
     *
     * @param country where; none where it is done from afar
     */
    public record Plan(String kind, @Nullable CountryCode country, LocalDate starts, LocalDate ends, String terms) {

        private static final int LONGEST = 4_000;

        boolean sound() {
            return KINDS.contains(kind) && !ends.isBefore(starts) && terms.length() <= LONGEST;
        }
    }
}
