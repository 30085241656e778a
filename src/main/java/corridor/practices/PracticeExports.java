package corridor.practices;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Practices with where they were shown, what they said before, and how they were judged. */
@Component
class PracticeExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "practices",
                        "practices.practice",
                        "Practices: what was tried, by whom, where, and what came of it. Drafts are among them: see state and audience; translation_marks say which translations nobody has read.",
                        false),
                new Kind("showings", "practices.showing", "Where a practice was shown.", false),
                new Kind("editions", "practices.edition", "What practices said each time they were published.", false),
                new Kind("reviews", "practices.review", "Peer reviews: what was found, and why.", false),
                new Kind(
                        "review-parts",
                        "practices.review_assignment",
                        "What each reviewer found, and who they are.",
                        true),
                new Kind("reviewers", "practices.reviewer", "What reviewers say of themselves.", true),
                new Kind(
                        "adoptions",
                        "practices.adoption",
                        "Who adopted a practice and how it went: see state, confirmed_by and audience. Authors are numbers of people.",
                        false),
                new Kind(
                        "translation-requests",
                        "practices.translation_request",
                        "Who asks for which translation.",
                        true),
                new Kind("saved-searches", "practices.saved_search", "Searches that people keep.", true),
                new Kind("requests", "practices.request", "Requests of those who see themselves in a practice.", true));
    }
}
