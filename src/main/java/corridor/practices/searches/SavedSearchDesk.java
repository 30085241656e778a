package corridor.practices.searches;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads people to the searches that they keep. */
@Component
class SavedSearchDesk implements Desk {

    private final SavedSearches searches;

    SavedSearchDesk(SavedSearches searches) {
        this.searches = searches;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return Optional.of(searches.count(reader))
                .filter(count -> count > 0)
                .map(count -> new Line("searches.desk", count, "/searches", 90));
    }
}
