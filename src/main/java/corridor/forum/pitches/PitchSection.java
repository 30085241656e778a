package corridor.forum.pitches;

import corridor.forum.sessions.Session;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.Optional;

/** What an area shows on the page of a pitch. */
@FunctionalInterface
public interface PitchSection {

    /**
     * What it shows.
     *
     * @param session in which the pitch is presented
     */
    Optional<Panel> panel(Frame frame, Session session, Pitch pitch);
}
