package corridor.programme.rooms;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.forum.Cycle;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who has a part in the sessions of a cycle, by name. */
@Component
class PartNames {

    private final Sessions sessions;
    private final People people;

    PartNames(Sessions sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    Map<Long, String> of(Cycle cycle) {
        List<Long> ids = sessions.allOf(cycle.id()).stream().map(Session::id).toList();
        List<Long> parts = sessions.needs(ids).values().stream()
                .flatMap(need -> need.people().stream())
                .distinct()
                .toList();
        Map<Long, String> names = new LinkedHashMap<>();
        people.byId(parts).values().stream()
                .sorted(java.util.Comparator.comparing(Person::name))
                .forEach(person -> names.put(person.id(), person.name()));
        return names;
    }
}
