package corridor.outbox.drafts;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads the secretariat to its letters. */
@Component
class DraftDesk implements Desk {

    private final DraftStore store;

    DraftDesk(DraftStore store) {
        this.store = store;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return reader.may(DraftLifecycle.WRITING)
                ? Optional.of(new Line("drafts.desk", store.sending().size(), "/letters/drafts", 60))
                : Optional.empty();
    }
}
