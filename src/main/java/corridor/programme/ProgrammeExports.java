package corridor.programme;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rooms, hours, the work in progress, and releases. */
@Component
class ProgrammeExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("rooms", "programme.room", "Rooms of a cycle.", false),
                new Kind("hours", "programme.hour", "Blocks of time of a cycle, in its zone.", false),
                new Kind(
                        "placings",
                        "programme.\"placing\"",
                        "Where sessions are for now: the work in progress, not what was released.",
                        false),
                new Kind(
                        "programme-releases",
                        "programme.release",
                        "Programmes as they were released; they never change. Sessions stand in them by number.",
                        false),
                new Kind("programme-work", "programme.work", "The how manieth state of the work in progress.", false),
                new Kind("programme-drafts", "programme.draft", "Plans that the search proposed.", false),
                new Kind(
                        "interpreter-teams",
                        "programme.team",
                        "How many teams interpret between which languages.",
                        false),
                new Kind("session-order", "programme.precedence", "Which session builds on which.", false),
                new Kind("given-days", "programme.given_day", "Sessions that have to be on a given day.", false),
                new Kind("absences", "programme.absence", "Who is away in which hours.", true),
                new Kind("stars", "programme.star", "Which sessions people marked for themselves.", true));
    }
}
