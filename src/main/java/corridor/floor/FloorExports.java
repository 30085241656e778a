package corridor.floor;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions from the floor, and what went on. */
@Component
class FloorExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "floor-stages",
                        "floor.stage",
                        "Whether a session takes questions, and what is presented now.",
                        false),
                new Kind(
                        "floor-questions",
                        "floor.question",
                        "What was asked in sessions, with the answer: see state and audience. Holds who asked.",
                        true),
                new Kind("floor-support", "floor.support", "Who wants to hear the answer to which question.", true));
    }
}
