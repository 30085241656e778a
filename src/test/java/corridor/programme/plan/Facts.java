package corridor.programme.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** What sessions and pitches are like, drawn so that the planted plan suits them. */
record Facts(
        Shape shape,
        Random random,
        List<Room> rooms,
        List<Hour> hours,
        Map<Long, Place> places,
        Map<Long, Long> held,
        Map<Long, Set<Long>> parts) {

    private static final List<String> CONSTITUENCIES =
            List.of("governments", "civil-society", "private-sector", "cities");

    List<Meeting> meetings(List<String> languages) {
        List<Meeting> meetings = new ArrayList<>();
        Map<String, Integer> needed = new TreeMap<>();
        for (Map.Entry<Long, Place> one : places.entrySet()) {
            long id = one.getKey();
            boolean pitched = id <= shape.pitched();
            boolean alone = shape.plenaries() && id > shape.pitched() && id <= shape.pitched() + 3;
            Room room = rooms.get((int) one.getValue().room() - 1);
            Hour hour = hours.get((int) one.getValue().hour() - 1);
            boolean other = !pitched && !alone;
            meetings.add(new Meeting(
                    id,
                    (pitched ? "Pitches " : alone ? "Plenary " : "Session ") + id,
                    pitched ? 120 : 90,
                    alone ? new TreeSet<>() : new TreeSet<>(Set.of(theme())),
                    booths(room, hour, languages, needed),
                    new TreeSet<>(parts.getOrDefault(id, Set.of())),
                    room.seats() * (45 + random.nextInt(50)) / 100,
                    other && room.closable() && random.nextInt(100) < 10,
                    alone,
                    pitched ? 6 : 0,
                    other && random.nextInt(100) < 10 ? new TreeSet<>(Set.of(hour.day())) : new TreeSet<>(),
                    other ? (id - shape.pitched()) / 4 : null));
        }
        return meetings;
    }

    private String theme() {
        int last = shape.themes();
        int at = last == 10
                ? random.nextInt(last)
                : (int) (last * Math.pow(random.nextDouble(), shape.strict() ? 2.5 : 1.8));
        return "theme-" + (1 + at);
    }

    private SortedSet<String> booths(Room room, Hour hour, List<String> languages, Map<String, Integer> needed) {
        SortedSet<String> booths = new TreeSet<>();
        List<String> possible = languages.stream()
                .filter(one -> !one.equals("en") && room.booths().contains(one))
                .toList();
        if (random.nextInt(100) < 3 * shape.interpreted() && !possible.isEmpty()) {
            String other = possible.get(random.nextInt(possible.size()));
            if (needed.merge(hour.id() + other, 1, Integer::sum) <= shape.teams()) {
                booths.addAll(Set.of("en", other));
            }
        }
        return booths;
    }

    /** Three of four pitches are about what their session is about, and in its language. */
    List<Talk> talks(List<Meeting> meetings, List<String> languages) {
        List<Talk> talks = new ArrayList<>();
        held.forEach((id, session) -> {
            Meeting meeting = meetings.get((int) (session - 1));
            String language = languages.get(
                    random.nextInt(100) < 85
                            ? (int) (session % 7 < 4 ? 0 : session % languages.size())
                            : random.nextInt(languages.size()));
            LocalDate day = hours.get(
                            (int) Objects.requireNonNull(places.get(session)).hour() - 1)
                    .day();
            LocalDate wish = random.nextInt(100) < 60
                    ? day
                    : hours.get(random.nextInt(hours.size())).day();
            talks.add(new Talk(
                    id,
                    "Pitch " + id,
                    10 + 2 * random.nextInt(6),
                    new TreeSet<>(random.nextInt(100) < 75 ? meeting.themes() : Set.of(theme())),
                    language,
                    new TreeSet<>(parts.getOrDefault(id, Set.of())),
                    CONSTITUENCIES.get(random.nextInt(CONSTITUENCIES.size())),
                    random.nextInt(100) < 15 ? new TreeSet<>(Set.of(wish)) : new TreeSet<>()));
        });
        return talks;
    }

    /** Some sessions build on another, in the order of the planted plan. */
    List<Precedence> order() {
        List<Precedence> order = new ArrayList<>();
        LongStream.rangeClosed(shape.pitched() + 4L, places.size() - 1L)
                .filter(id -> id % 3 == 0)
                .forEach(id -> {
                    long one = Objects.requireNonNull(places.get(id)).hour();
                    long other = Objects.requireNonNull(places.get(id + 1)).hour();
                    if (one != other) {
                        order.add(one < other ? new Precedence(id, id + 1) : new Precedence(id + 1, id));
                    }
                });
        return order;
    }
}
