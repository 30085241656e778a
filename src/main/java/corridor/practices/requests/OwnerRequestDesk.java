package corridor.practices.requests;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the secretariat how many requests wait. */
@Component
class OwnerRequestDesk implements Desk {

    private final OwnerRequests requests;

    OwnerRequestDesk(OwnerRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return requests.mayRead(reader)
                ? Optional.of(new Line("requests.desk", requests.countWaiting(reader), "/requests", 10))
                : Optional.empty();
    }
}
