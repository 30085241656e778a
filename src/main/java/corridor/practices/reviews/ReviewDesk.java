package corridor.practices.reviews;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells reviewers how many reviews wait for them. */
@Component
class ReviewDesk implements Desk {

    private final Reviews reviews;

    ReviewDesk(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        long waiting = reader.signedIn() ? reviews.countWaiting(reader) : 0;
        return waiting == 0 ? Optional.empty() : Optional.of(new Line("reviews.desk", waiting, "/reviews", 5));
    }
}
