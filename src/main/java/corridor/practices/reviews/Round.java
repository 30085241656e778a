package corridor.practices.reviews;

import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The peer review of one practice.
 *
 * @param criteria the version of the criteria with which it began
 * @param authors people who drafted the practice
 */
public record Round(
        long id,
        long practice,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        int criteria,
        Visibility visibility,
        LocalDate deadline,
        Set<Long> authors,
        @Nullable Verdict verdict,
        String reasons,
        @Nullable Instant concludedAt)
        implements Case {

    public static final String KIND = "review";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public boolean open() {
        return state.equals(RoundLifecycle.OPEN);
    }

    public Optional<Verdict> outcome() {
        return Optional.ofNullable(verdict);
    }
}
