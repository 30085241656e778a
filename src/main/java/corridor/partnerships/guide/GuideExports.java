package corridor.partnerships.guide;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers to the guiding questions as they leave with an export. */
@Component
class GuideExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "guides",
                "partnerships.guide",
                "What organisations answered to the guiding questions about their partnerships.",
                true));
    }
}
