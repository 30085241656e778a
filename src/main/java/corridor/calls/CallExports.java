package corridor.calls;

import corridor.archives.ExportPart;
import corridor.shared.Refusal.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls and how they went. What authors wrote is not among it: a backup holds it. */
@Component
class CallExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "calls",
                        "calls.call",
                        "Calls: what was asked, of whom, and until when. Times with zone are instants; opens and closes are local times in zone. Drafts are among them: see state and audience.",
                        false),
                new Kind("call-extensions", "calls.extension", "Closings that were moved, and why.", false),
                new Kind("call-phases", "calls.phase", "Rounds of appraisal, each with its rules.", false),
                new Kind("call-letters", "calls.letter", "How calls word the letters of their results.", false),
                new Kind(
                        "call-clarifications",
                        "calls.clarification",
                        "Questions about calls, who asked, and answers.",
                        true));
    }
}
