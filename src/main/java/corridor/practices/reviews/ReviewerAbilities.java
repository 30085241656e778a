package corridor.practices.reviews;

import corridor.seating.Abilities;
import corridor.seating.Ability;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What reviewers said of themselves counts wherever they are asked to appraise. */
@Component
class ReviewerAbilities implements Abilities {

    private final ReviewerStore store;

    ReviewerAbilities(ReviewerStore store) {
        this.store = store;
    }

    @Override
    public Map<Long, Ability> of(Collection<Long> people) {
        return store.find(people).values().stream()
                .collect(Collectors.toMap(
                        ReviewerStore.Profile::person, one -> new Ability(one.themes(), one.languages(), one.most())));
    }
}
