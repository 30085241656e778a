package corridor.calls;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls, what was sent in answer, and how it was decided. What is sealed stays sealed until its call has closed. */
@Component
class CallExports implements ExportPart {

    /** A file is opened for everything that was sent, in the moment in which its call closes. */
    private static final String UNSEALED = "exists (select from calls.dossier d where d.submission = t.%s)";

    @Override
    public List<Kind> kinds() {
        return java.util.stream.Stream.concat(calls().stream(), submissions().stream())
                .toList();
    }

    private static List<Kind> calls() {
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
                        true),
                new Kind("call-deputies", "calls.deputy", "Who decides in a chair’s place.", true));
    }

    private static List<Kind> submissions() {
        return List.of(
                new Kind(
                                "call-submissions",
                                "calls.submission",
                                "What was sent in answer to calls that have closed, and what became of it. Drafts that were never sent are not among it.",
                                true)
                        .where(UNSEALED.formatted("id"))
                        .without("access_code"),
                new Kind(
                                "call-submission-editions",
                                "calls.submission_edition",
                                "Submissions as they stood each time that they were sent.",
                                true)
                        .where(UNSEALED.formatted("submission")),
                new Kind("call-authors", "calls.author", "Authors of submissions, and whether they agreed to be.", true)
                        .where(UNSEALED.formatted("submission"))
                        .without("digest"),
                new Kind(
                        "call-dossiers",
                        "calls.dossier",
                        "The deciding side of submissions: who recommended and decided what, and why.",
                        true),
                new Kind("call-appraisals", "calls.assignment", "What each appraiser found, and who they are.", true));
    }
}
