package corridor.forum.pitches;

import corridor.access.Reader;
import corridor.calls.CallPlaces;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls of a cycle: what it is called, who convenes them, and which sessions take what is accepted. */
@Component
class ForumCallPlaces implements CallPlaces {

    private final Cycles cycles;
    private final Sessions sessions;
    private final Pitches pitches;

    ForumCallPlaces(Cycles cycles, Sessions sessions, Pitches pitches) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.pitches = pitches;
    }

    @Override
    public String kind() {
        return Cycle.KIND;
    }

    @Override
    public Map<Long, Place> places(Reader reader, Collection<Long> ids) {
        Map<Long, Place> places = new HashMap<>();
        cycles.byIds(reader, ids)
                .forEach((id, cycle) -> places.put(id, new Place(cycle.title(), cycle.url(), cycle.zone())));
        return places;
    }

    @Override
    public Map<Long, Set<Long>> conveners(Collection<Long> ids) {
        Map<Long, Set<Long>> conveners = new HashMap<>();
        cycles.unseen(ids).forEach((id, cycle) -> conveners.put(id, cycle.chairs()));
        return conveners;
    }

    /** Sessions that are not over, without the tray; those of which nothing is asked say that there is room for many. */
    @Override
    public List<Choice> homes(Reader reader, long id) {
        List<Session> open = sessions.of(reader, id).stream()
                .filter(one -> Set.of("planned", "public").contains(one.state())
                        && !one.slug().startsWith(Session.UNPLACED))
                .toList();
        Map<Long, Integer> left = pitches.left(open);
        return open.stream()
                .map(one -> new Choice(one.slug(), one.title(), left.getOrDefault(one.id(), PLENTY)))
                .toList();
    }

    private static final int PLENTY = 99;
}
