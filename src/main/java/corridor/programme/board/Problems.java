package corridor.programme.board;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.forum.Cycle;
import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.Pitches;
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
import corridor.programme.plan.Talk;
import corridor.programme.rooms.Condition;
import corridor.programme.rooms.Conditions;
import corridor.programme.rooms.Rooms;
import corridor.shared.Constituency;
import corridor.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a plan of a cycle is judged by, whoever may see the sessions. */
@Component
public class Problems {

    private static final int USUAL_MINUTES = 90;
    private static final int USUAL_TIME_BOX = 12;
    private static final String CANCELLED = "cancelled";
    private static final Set<String> NOT_HELD = Set.of("declined", "withdrawn");
    private static final Reader EVERYTHING = Reader.system("programme", Set.of());

    private final Sessions sessions;
    private final SessionKinds kinds;
    private final Pitches pitches;
    private final Rooms rooms;
    private final Conditions conditions;
    private final PlacingStore placings;
    private final Works works;
    private final Organisations organisations;

    Problems(
            Sessions sessions,
            SessionKinds kinds,
            Pitches pitches,
            Rooms rooms,
            Conditions conditions,
            PlacingStore placings,
            Works works,
            Organisations organisations) {
        this.sessions = sessions;
        this.kinds = kinds;
        this.pitches = pitches;
        this.rooms = rooms;
        this.conditions = conditions;
        this.placings = placings;
        this.works = works;
        this.organisations = organisations;
    }

    /**
     * The work in progress.
     *
     * @param before where sessions were in the release that stands
     */
    public Board of(Cycle cycle, Map<Long, Place> before) {
        Map<Long, Session> all = sessions.allOf(cycle.id()).stream()
                .filter(one -> !one.state().equals(CANCELLED))
                .collect(Collectors.toMap(Session::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<Long, SessionNeeds> needs = sessions.needs(all.keySet());
        List<Pitch> offered = pitches.in(EVERYTHING, all.keySet()).stream()
                .filter(one -> !NOT_HELD.contains(one.state()))
                .toList();
        all.values().removeIf(Problems::tray);
        Condition condition = conditions.of(cycle.id());
        Map<Long, Organisation> holders = organisations.byId(offered.stream()
                .flatMap(one -> one.organisations().stream())
                .distinct()
                .toList());
        List<Meeting> meetings = all.values().stream()
                .map(one ->
                        meeting(one, Optional.ofNullable(needs.get(one.id())).orElseThrow(), condition))
                .toList();
        Problem problem = new Problem(
                rooms.rooms(cycle.id()),
                rooms.hours(cycle.id()),
                condition.teams(),
                meetings,
                offered.stream().map(one -> talk(one, holders)).toList(),
                condition.absences(),
                condition.order(),
                before);
        Map<Long, Place> places = new TreeMap<>(placings.of(cycle.id()));
        places.keySet().retainAll(all.keySet());
        Map<Long, Long> held = offered.stream()
                .filter(one -> all.containsKey(one.session()))
                .collect(Collectors.toMap(Pitch::id, Pitch::session));
        Map<Long, Pitch> byId = offered.stream().collect(Collectors.toMap(Pitch::id, Function.identity()));
        return new Board(cycle, works.version(cycle.id()), problem, new Plan(places, held), all, byId);
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
                session.content().people(),
                Optional.ofNullable(needs.capacity()).orElse(0),
                session.content().reach() == Reach.RESTRICTED,
                needs.nothingBeside(),
                kind.timeBox() == null ? 0 : kind.room(minutes),
                condition.days().getOrDefault(session.id(), new TreeSet<>()),
                session.content().roundtable());
    }

    private static Talk talk(Pitch pitch, Map<Long, Organisation> holders) {
        Pitch.Content content = pitch.content();
        return new Talk(
                pitch.id(),
                content.title().in(Language.ENGLISH).text(),
                Optional.ofNullable(content.minutes()).orElse(USUAL_TIME_BOX),
                new TreeSet<>(content.themes()),
                content.title().languages().stream()
                        .findFirst()
                        .map(Language::tag)
                        .orElse(""),
                content.speakers().stream()
                        .flatMap(speaker -> Optional.ofNullable(speaker.person()).stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                constituency(pitch, holders),
                new TreeSet<>(content.days()));
    }

    /** The side from which a pitch comes; blank where those whose it is are of several, or of none that is known. */
    private static String constituency(Pitch pitch, Map<Long, Organisation> holders) {
        Set<String> sides = pitch.organisations().stream()
                .flatMap(one -> Stream.ofNullable(holders.get(one)))
                .map(one -> Constituency.ofKind(one.kind()).code())
                .collect(Collectors.toSet());
        return sides.size() == 1 ? sides.iterator().next() : "";
    }
}
