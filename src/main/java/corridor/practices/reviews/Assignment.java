package corridor.practices.reviews;

import corridor.workflow.Case;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's part in a round.
 *
 * @param organisation for which they review; none for the internal reviewer
 * @param complete whether nothing is missing to deliver it
 * @param reason why they left it; empty otherwise
 */
public record Assignment(
        long id,
        long review,
        long person,
        @Nullable Long organisation,
        Seat seat,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Answers answers,
        boolean complete,
        String reason)
        implements Case {

    static final String KIND = "review-assignment";
    static final String OFFERED = "offered";
    static final String DRAFTED = "drafted";
    static final String DELIVERED = "delivered";
    static final String ABSTAINED = "abstained";

    /** In these the reviewer still has work to do. */
    static final Set<String> ACTIVE = Set.of(OFFERED, "accepted", DRAFTED);

    @Override
    public Set<Long> organisations() {
        return organisation == null ? Set.of() : Set.of(organisation);
    }

    /** Whether the file is open to the reviewer: they said that nothing ties them. */
    public boolean opened() {
        return Set.of("accepted", DRAFTED, DELIVERED).contains(state);
    }

    public boolean active() {
        return ACTIVE.contains(state);
    }

    public boolean delivered() {
        return state.equals(DELIVERED);
    }

    Optional<Verdict> verdict() {
        return delivered() ? answers.found() : Optional.empty();
    }
}
