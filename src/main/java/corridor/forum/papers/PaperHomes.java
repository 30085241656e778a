package corridor.forum.papers;

import corridor.access.Reader;
import corridor.forum.Cycles;
import corridor.forum.bodies.Bodies;
import corridor.forum.bodies.Body;
import corridor.forum.sessions.Sessions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the places for which papers are written, as a reader sees them. */
@Component
class PaperHomes {

    private final Sessions sessions;
    private final Cycles cycles;
    private final Bodies bodies;

    PaperHomes(Sessions sessions, Cycles cycles, Bodies bodies) {
        this.sessions = sessions;
        this.cycles = cycles;
        this.bodies = bodies;
    }

    PaperHome session(Reader reader, String forum, String slug, boolean table) {
        return PaperHome.of(sessions.find(reader, forum, slug).orThrow(), table);
    }

    PaperHome cycle(Reader reader, String forum, String slug) {
        return PaperHome.of(cycles.find(reader, forum, slug).orThrow());
    }

    PaperHome body(Reader reader, String forum, String slug) {
        return of(bodies.find(reader, forum, slug).orThrow());
    }

    PaperHome of(Body body) {
        return PaperHome.of(body, bodies.chairs(List.of(body.id())).getOrDefault(body.id(), Set.of()));
    }
}
