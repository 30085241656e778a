package corridor.outbox;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** What operator and people chose about letters; letters themselves stay, so that no copy sends them again. */
@Component
class OutboxExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("letter-wordings", "outbox.wording", "Letters in the operator’s own words.", false),
                new Kind(
                        "letter-preferences",
                        "outbox.preference",
                        "How often people want letters of which group.",
                        true));
    }
}
