package corridor.forum.sessions;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Roundtables, sessions, and what was said in them. */
@Component
class SessionExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "roundtables",
                        "forum.roundtable",
                        "Tables of a cycle, at which sessions belong together.",
                        false),
                new Kind(
                        "sessions",
                        "forum.session",
                        "Sessions. Plans and sessions by invitation are among them: see state, reach and audience. admits that is absent is not known. Persons of a team are numbers.",
                        false),
                new Kind("notes", "forum.note", "What was said in a session; attributed only with consent.", false),
                new Kind("session-links", "forum.session_link", "Where people join a session from afar.", true),
                new Kind(
                        "session-fronts",
                        "forum.session_front",
                        "What everybody sees of sessions that are held by invitation.",
                        false));
    }
}
