package corridor.programme.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Draws a plan first and the facts around it, so that there is always one that keeps every rule. */
final class Instances {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 6, 15);
    private static final int[] SEATS = {400, 250, 150, 150, 80, 80, 80, 80, 40, 40, 40, 40};
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "zh");
    private static final int DAYS = 3;
    private static final int BLOCKS = 4;

    private final Shape shape;
    private final Random random;
    private final List<Room> rooms = new ArrayList<>();
    private final List<Hour> hours = new ArrayList<>();
    private final Map<Long, Place> places = new TreeMap<>();
    private final Map<Long, Long> held = new TreeMap<>();
    private final Map<Long, Set<Long>> parts = new TreeMap<>();
    private final Set<Absence> absences =
            new TreeSet<>(java.util.Comparator.comparingLong(Absence::person).thenComparingLong(Absence::hour));

    private Instances(Shape shape) {
        this.shape = shape;
        this.random = new Random(shape.seed());
    }

    static Instance of(Shape shape) {
        Instances draw = new Instances(shape);
        draw.hours();
        draw.rooms();
        draw.places();
        draw.closing();
        draw.talks();
        draw.people();
        draw.absences();
        return draw.instance();
    }

    private void hours() {
        int[] starts = {9 * 60, 11 * 60 + 15, 14 * 60, 16 * 60 + 15};
        for (int day = 0; day < DAYS; day++) {
            for (int block = 0; block < BLOCKS; block++) {
                boolean small = shape.strict() && (block == 0 || block == BLOCKS - 1);
                LocalTime from = LocalTime.of(starts[block] / 60, starts[block] % 60);
                hours.add(new Hour(
                        hours.size() + 1L,
                        FIRST_DAY.plusDays(day),
                        from,
                        from.plusMinutes(small ? 90 : 120),
                        false,
                        block));
            }
        }
    }

    private void rooms() {
        for (int i = 0; i < SEATS.length; i++) {
            Set<String> booths =
                    new TreeSet<>(LANGUAGES.subList(0, i == 0 ? 6 : i == 1 ? 4 : i < 4 ? 3 : i < 7 ? 2 : 0));
            rooms.add(new Room(
                    i + 1L, 1, "Room " + (i + 1), SEATS[i], booths, !(shape.strict() && i % 6 == 5), Set.of()));
        }
    }

    /** Plenaries in the largest room each morning, pitches in long blocks, the rest anywhere. */
    private void places() {
        Set<String> taken = new HashSet<>();
        for (long id = 1; id <= sessions(); id++) {
            Place place;
            Hour hour;
            do {
                int at = random.nextInt(hours.size());
                int in = random.nextInt(rooms.size());
                hour = alone(id) ? hours.get((int) (id - shape.pitched() - 1) * BLOCKS) : hours.get(at);
                place = new Place(alone(id) ? 1 : in + 1L, hour.id(), false);
            } while (!alone(id)
                    && (morning(hour) || (pitched(id) && hour.minutes() < 120) || !taken.add(place.toString())));
            places.put(id, place);
        }
    }

    private int sessions() {
        return shape.pitched() + shape.others();
    }

    private boolean pitched(long id) {
        return id <= shape.pitched();
    }

    private boolean alone(long id) {
        return shape.plenaries() && id > shape.pitched() && id <= shape.pitched() + DAYS;
    }

    private boolean morning(Hour hour) {
        return shape.plenaries() && hour.rank() == 0;
    }

    /** Some rooms are closed for half a day in which the plan leaves them empty. */
    private void closing() {
        for (int i = 0; shape.strict() && i < 9; i += 4) {
            Room room = rooms.get(i);
            Set<Long> closed = new TreeSet<>();
            for (Hour hour : hours) {
                if (closed.size() < 2 && hour.rank() >= 2 && free(room.id(), hour.id())) {
                    closed.add(hour.id());
                }
            }
            rooms.set(i, new Room(room.id(), 1, room.name(), room.seats(), room.booths(), room.closable(), closed));
        }
    }

    private boolean free(long room, long hour) {
        return places.values().stream().noneMatch(place -> place.room() == room && place.hour() == hour);
    }

    private void talks() {
        List<Long> seats = new ArrayList<>();
        for (long session = 1; session <= shape.pitched(); session++) {
            seats.addAll(Collections.nCopies(6, session));
        }
        Collections.shuffle(seats, random);
        for (int talk = 0; talk < shape.talks(); talk++) {
            held.put(1_000L + talk, seats.get(talk));
        }
    }

    /** Each pitch and each session gets somebody; nobody is in two places at once. */
    private void people() {
        List<Long> slots = new ArrayList<>(held.keySet());
        IntStream.rangeClosed(1, sessions()).forEach(id -> slots.add((long) id));
        List<Long> people = new ArrayList<>();
        for (long person = 1; person <= shape.people(); person++) {
            int luck = random.nextInt(100);
            int times = luck < shape.thrice() ? 3 : luck < shape.thrice() + shape.twice() ? 2 : 1;
            people.addAll(Collections.nCopies(times, 5_000L + person));
        }
        Collections.shuffle(people, random);
        Map<Long, Set<Long>> busy = new TreeMap<>();
        for (int at = 0; at < people.size(); at++) {
            long person = people.get(at);
            for (int tries = 0; tries < 50; tries++) {
                long slot = at < slots.size()
                        ? slots.get((at + tries) % slots.size())
                        : slots.get(random.nextInt(slots.size()));
                if (busy.computeIfAbsent(person, none -> new TreeSet<>()).add(hour(slot))) {
                    parts.computeIfAbsent(slot, none -> new TreeSet<>()).add(person);
                    break;
                }
            }
        }
    }

    private long session(long slot) {
        return slot >= 1_000 ? Objects.requireNonNull(held.get(slot)) : slot;
    }

    private long hour(long slot) {
        return Objects.requireNonNull(places.get(session(slot))).hour();
    }

    private void absences() {
        Map<Long, Set<Long>> busy = new TreeMap<>();
        parts.forEach((slot, people) -> people.forEach(
                person -> busy.computeIfAbsent(person, none -> new TreeSet<>()).add(hour(slot))));
        busy.forEach((person, hoursOf) -> {
            int luck = random.nextInt(100);
            int half = 2 * random.nextInt(DAYS * 2);
            for (Hour hour : hours) {
                boolean away = luck < shape.absent() && (hour.id() - 1) / 2 == half / 2;
                boolean single = shape.strict() && luck >= 97;
                if ((away || single) && !hoursOf.contains(hour.id())) {
                    absences.add(new Absence(person, hour.id()));
                }
            }
        });
    }

    private Instance instance() {
        Facts facts = new Facts(shape, random, rooms, hours, places, held, parts);
        List<Team> teams = LANGUAGES.subList(1, shape.languages()).stream()
                .map(language -> new Team(Team.of("en", language), shape.teams()))
                .toList();
        List<Meeting> meetings = facts.meetings(LANGUAGES.subList(0, shape.languages()));
        List<Talk> talks = facts.talks(meetings, LANGUAGES.subList(0, shape.languages()));
        Problem problem = new Problem(
                rooms, hours, teams, meetings, talks, List.copyOf(absences), facts.order(), new TreeMap<>());
        return new Instance(problem, new Plan(places, held));
    }
}
