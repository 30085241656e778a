package corridor.exchange.assistance;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests, experts and missions as they leave with an export. */
@Component
class AssistanceExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "assistance-requests",
                        "exchange.request",
                        "Help that organisations asked for. Drafts are among them: see state and audience.",
                        false),
                new Kind("experts", "exchange.expert", "People who help others, in their own words.", true),
                new Kind("missions", "exchange.mission", "Who helped whom, and the report.", true));
    }
}
