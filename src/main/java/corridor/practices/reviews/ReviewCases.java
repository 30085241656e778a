package corridor.practices.reviews;

import corridor.shared.Reference;
import corridor.vetting.ConcernedCases;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the interests which review files to hide. */
@Component
class ReviewCases implements ConcernedCases {

    private final RoundStore store;

    ReviewCases(RoundStore store) {
        this.store = store;
    }

    @Override
    public Set<Reference> touching(Set<Long> organisations, Set<Reference> references) {
        return store.touching(organisations, references).stream()
                .map(id -> new Reference(Round.KIND, id))
                .collect(Collectors.toUnmodifiableSet());
    }
}
