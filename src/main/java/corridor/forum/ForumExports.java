package corridor.forum;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forums, their cycles, and who chaired them. */
@Component
class ForumExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("forums", "forum.forum", "Forums: meetings that come again.", false),
                new Kind(
                        "cycles",
                        "forum.cycle",
                        "Cycles of forums. Drafts are among them: see state and audience; origin curated says that it was written down from documents, inferred which facts were concluded.",
                        false),
                new Kind(
                        "chair-terms",
                        "forum.chair_term",
                        "Who chaired a cycle, from day to day. The troika is worked out from them.",
                        false));
    }
}
