package corridor.recommendations;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register as it leaves with an export. */
@Component
class RecommendationExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "recommendations",
                        "recommendations.recommendation",
                        "Recommendations of forums. Drafts are among them: see state and audience.",
                        false),
                new Kind("wordings", "recommendations.wording", "Each text that a recommendation had.", false),
                new Kind("rulings", "recommendations.ruling", "Decisions of the bodies of forums.", false),
                new Kind("ruled", "recommendations.ruled", "Which decision was on which recommendation.", false),
                new Kind("bearings", "recommendations.bearing", "In which cycles a recommendation stood.", false),
                new Kind(
                        "follow-ups",
                        "recommendations.follow_up",
                        "What organisations tell that they do about recommendations, named or not.",
                        true),
                new Kind("launches", "recommendations.launch", "What was launched at a cycle, and its report.", false));
    }
}
