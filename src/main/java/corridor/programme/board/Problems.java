package corridor.programme.board;

import corridor.forum.Cycle;
import corridor.forum.sessions.Reach;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionKind;
import corridor.forum.sessions.SessionKinds;
import corridor.forum.sessions.SessionNeeds;
import corridor.forum.sessions.Sessions;
import corridor.programme.Works;
import corridor.programme.plan.Meeting;
import corridor.programme.plan.Place;
import corridor.programme.plan.Plan;
import corridor.programme.plan.Problem;
import corridor.programme.rooms.Condition;
import corridor.programme.rooms.Conditions;
import corridor.programme.rooms.Rooms;
import corridor.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a plan of a cycle is judged by, whoever may see the sessions. */
@Component
public class Problems {

    private static final int USUAL_MINUTES = 90;
    private static final String CANCELLED = "cancelled";

    private final Sessions sessions;
    private final SessionKinds kinds;
    private final Rooms rooms;
    private final Conditions conditions;
    private final PlacingStore placings;
    private final Works works;

    Problems(
            Sessions sessions,
            SessionKinds kinds,
            Rooms rooms,
            Conditions conditions,
            PlacingStore placings,
            Works works) {
        this.sessions = sessions;
        this.kinds = kinds;
        this.rooms = rooms;
        this.conditions = conditions;
        this.placings = placings;
        this.works = works;
    }

    /**
     * The work in progress.
     *
     * @param before where sessions were in the release that stands
     */
    public Board of(Cycle cycle, Map<Long, Place> before) {
        Map<Long, Session> all = sessions.allOf(cycle.id()).stream()
                .filter(one -> !one.state().equals(CANCELLED) && !tray(one))
                .collect(Collectors.toMap(Session::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<Long, SessionNeeds> needs = sessions.needs(all.keySet());
        Condition condition = conditions.of(cycle.id());
        List<Meeting> meetings = all.values().stream()
                .map(one ->
                        meeting(one, Optional.ofNullable(needs.get(one.id())).orElseThrow(), condition))
                .toList();
        Problem problem = new Problem(
                rooms.rooms(cycle.id()),
                rooms.hours(cycle.id()),
                condition.teams(),
                meetings,
                List.of(),
                condition.absences(),
                condition.order(),
                before);
        Map<Long, Place> places = new TreeMap<>(placings.of(cycle.id()));
        places.keySet().retainAll(all.keySet());
        return new Board(cycle, works.version(cycle.id()), problem, new Plan(places, Map.of()), all);
    }

    private static boolean tray(Session session) {
        return session.slug().equals(Session.UNPLACED) || session.slug().startsWith(Session.UNPLACED + "-");
    }

    private Meeting meeting(Session session, SessionNeeds needs, Condition condition) {
        SessionKind kind = kinds.of(session);
        int minutes = Optional.ofNullable(needs.minutes()).orElse(USUAL_MINUTES);
        SortedSet<String> languages = new TreeSet<>(session.content().languages());
        return new Meeting(
                session.id(),
                session.title().in(Language.ENGLISH).text(),
                minutes,
                new TreeSet<>(session.content().themes()),
                languages.size() > 1 ? languages : new TreeSet<>(),
                needs.people(),
                Optional.ofNullable(needs.capacity()).orElse(0),
                session.content().reach() == Reach.RESTRICTED,
                needs.nothingBeside(),
                kind.mostPitches() == null ? 0 : kind.room(minutes),
                condition.days().getOrDefault(session.id(), new TreeSet<>()),
                session.content().roundtable());
    }
}
