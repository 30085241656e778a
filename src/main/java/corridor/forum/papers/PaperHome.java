package corridor.forum.papers;

import corridor.forum.Cycle;
import corridor.forum.bodies.Body;
import corridor.forum.sessions.Session;
import corridor.shared.LocalizedText;
import java.util.Set;

/**
 * A place for which papers are written.
 *
 * @param team the organisations that write them
 * @param url its page
 * @param curated whether it is told of after the event
 */
public record PaperHome(Paper.Place place, Set<Long> team, LocalizedText title, String url, boolean curated) {

    /** A session, or the table at which it stands with all sessions there. */
    public static PaperHome of(Session session, boolean table) {
        Long roundtable = table ? session.content().roundtable() : null;
        return new PaperHome(
                new Paper.Place(
                        session.forum(), session.cycle(), roundtable == null ? session.id() : null, roundtable, null),
                session.team(),
                session.title(),
                session.url(),
                session.curated());
    }

    public static PaperHome of(Cycle cycle) {
        return new PaperHome(
                new Paper.Place(cycle.forum(), cycle.id(), null, null, null),
                cycle.chairs(),
                cycle.title(),
                cycle.url(),
                cycle.curated());
    }

    /** A body, whose papers those write that chair it today. */
    public static PaperHome of(Body body, Set<Long> chairs) {
        return new PaperHome(
                new Paper.Place(body.forum(), null, null, null, body.id()), chairs, body.name(), body.url(), false);
    }
}
