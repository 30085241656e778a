package corridor.programme.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan laid out: who and what is where and when. */
final class Layout {

    private final Map<Long, Meeting> meetings;
    private final Map<Long, Spot> spots;
    private final Map<Long, List<Talk>> talks;

    Layout(Problem problem, Plan plan) {
        this.meetings = new TreeMap<>(Problem.byId(problem.meetings(), Meeting::id));
        this.spots = new TreeMap<>(problem.spots(plan.places()));
        this.spots.keySet().retainAll(meetings.keySet());
        this.talks = new TreeMap<>(problem.talks().stream()
                .filter(talk -> meetings.containsKey(plan.talks().getOrDefault(talk.id(), -1L)))
                .collect(Collectors.groupingBy(talk -> plan.talks().getOrDefault(talk.id(), -1L))));
    }

    Meeting meeting(long id) {
        return Optional.ofNullable(meetings.get(id)).orElseThrow();
    }

    Collection<Meeting> meetings() {
        return meetings.values();
    }

    Map<Long, Spot> spots() {
        return spots;
    }

    Spot spot(long id) {
        return Optional.ofNullable(spots.get(id)).orElseThrow();
    }

    /** Sessions that have pitches, with them. */
    Map<Long, List<Talk>> talks() {
        return talks;
    }

    Map<Hour, List<Long>> byHour() {
        return new TreeMap<>(spots.keySet().stream().collect(Collectors.groupingBy(id -> spot(id).hour())));
    }

    private Set<Long> attending(long meeting) {
        Set<Long> people = new TreeSet<>(meeting(meeting).people());
        talks.getOrDefault(meeting, List.of()).forEach(talk -> people.addAll(talk.people()));
        return people;
    }

    /** The sessions of each person at an hour. */
    Map<Long, SortedSet<Long>> parts(Collection<Long> sessions) {
        Map<Long, SortedSet<Long>> parts = new TreeMap<>();
        sessions.forEach(id -> attending(id)
                .forEach(person ->
                        parts.computeIfAbsent(person, none -> new TreeSet<>()).add(id)));
        return parts;
    }

    /** The hours in which each person has a part. */
    Map<Long, SortedSet<Hour>> hours() {
        Map<Long, SortedSet<Hour>> hours = new TreeMap<>();
        spots.forEach((id, spot) -> attending(id)
                .forEach(person ->
                        hours.computeIfAbsent(person, none -> new TreeSet<>()).add(spot.hour())));
        return hours;
    }
}
