package corridor.practices;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Practices with where they were shown, and requests where people are asked for. */
@Component
class PracticeExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "practices",
                        "practices.practice",
                        "Practices: what was tried, by whom, where, and what came of it. Drafts are among them: see state and audience.",
                        false),
                new Kind("showings", "practices.showing", "Where a practice was shown.", false),
                new Kind("requests", "practices.request", "Requests of those who see themselves in a practice.", true));
    }
}
