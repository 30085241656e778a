package corridor.practices.reviews;

import corridor.practices.ReviewSummary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What everybody may know of a concluded review: the verdict, the dissent and the reasons; names by its visibility. */
@Component
class PublicReviews implements ReviewSummary.Source {

    private final RoundStore rounds;
    private final AssignmentStore assignments;
    private final Pool pool;

    PublicReviews(RoundStore rounds, AssignmentStore assignments, Pool pool) {
        this.rounds = rounds;
        this.assignments = assignments;
        this.pool = pool;
    }

    @Override
    public Optional<ReviewSummary> of(long practice) {
        return rounds.lastConcluded(practice).map(this::summary);
    }

    private ReviewSummary summary(Round round) {
        List<Assignment> delivered = assignments.in(List.of(round.id())).stream()
                .filter(Assignment::delivered)
                .toList();
        Map<Long, String> names = round.visibility().namesReviewers() ? pool.names(delivered) : Map.of();
        return new ReviewSummary(
                round.outcome().orElseThrow().code(),
                round.reasons(),
                Objects.requireNonNull(round.concludedAt()),
                delivered.stream()
                        .map(one -> new ReviewSummary.Opinion(
                                one.seat().code(),
                                one.answers().verdict(),
                                one.answers().comment(),
                                names.getOrDefault(one.person(), "")))
                        .toList());
    }
}
