package corridor.forum.pitches;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was presented in sessions. */
@Component
class PitchExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "pitches",
                "forum.pitch",
                "What is presented in a session, with at most two takeaways: see state and audience. Speakers agreed to be named.",
                false));
    }
}
