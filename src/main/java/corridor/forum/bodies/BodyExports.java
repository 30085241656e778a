package corridor.forum.bodies;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bodies of forums and their seats. */
@Component
class BodyExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("bodies", "forum.body", "Groups of a forum that work between its meetings.", false),
                new Kind("seats", "forum.seat", "Who sits in a body, for which constituency, from day to day.", false));
    }
}
