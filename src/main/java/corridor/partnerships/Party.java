package corridor.partnerships;

import corridor.access.Right;
import corridor.shared.CountryCode;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One who takes part: an organisation, or a State that documents name.
 *
 * @param slug of the organisation; blank for a State
 * @param part code of the scheme {@code party-parts}; blank where it is not known
 * @param writers organisations whose people may change the partnership
 */
public record Party(
        long id,
        long partnership,
        String state,
        int version,
        Set<String> audience,
        @Nullable Long organisation,
        String slug,
        @Nullable CountryCode country,
        String part,
        boolean inferred,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate leftOn,
        String reason,
        Instant askedAt,
        Set<Long> writers)
        implements Case {

    static final String KIND = "party";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean confirmed() {
        return state.equals(PartyLifecycle.CONFIRMED);
    }

    boolean asked() {
        return state.equals(PartyLifecycle.ASKED);
    }

    @Override
    public Set<Long> organisations() {
        return organisation == null ? Set.of() : Set.of(organisation);
    }

    Set<Long> organisations(Right right) {
        return right.equals(PartyLifecycle.CONFIRMING) ? organisations() : writers;
    }
}
