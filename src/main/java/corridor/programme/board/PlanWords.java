package corridor.programme.board;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.forum.pitches.Pitch;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.programme.plan.Clash;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a reader is told what a plan breaks or misses: by the names that they may know. */
@Component
public class PlanWords {

    private final Sessions sessions;
    private final People people;
    private final Taxonomies taxonomies;

    PlanWords(Sessions sessions, People people, Taxonomies taxonomies) {
        this.sessions = sessions;
        this.people = people;
        this.taxonomies = taxonomies;
    }

    public Sentences sentences(Frame frame, Board board, Collection<Clash> clashes) {
        Map<Long, String> titles = sessions
                .byIds(frame.reader(), board.sessions().keySet())
                .values()
                .stream()
                .collect(Collectors.toMap(
                        Session::id, one -> frame.in(one.title()).text()));
        List<Long> concerned = clashes.stream()
                .flatMap(clash -> clash.people().stream())
                .distinct()
                .toList();
        Map<Long, String> names =
                people.byId(concerned).values().stream().collect(Collectors.toMap(Person::id, Person::name));
        Map<Long, String> pitches = board.pitches().values().stream()
                .filter(pitch -> !java.util.Collections.disjoint(
                        pitch.audience(), frame.reader().labels()))
                .collect(Collectors.toMap(
                        Pitch::id, pitch -> frame.in(pitch.content().title()).text()));
        return new Sentences(frame, board, taxonomies, titles, pitches, names);
    }
}
