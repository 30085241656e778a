package corridor.programme.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a plan misses of what was wished for. */
final class Regrets {

    private final Problem problem;
    private final Layout layout;
    private final List<Clash> found = new ArrayList<>();

    private Regrets(Problem problem, Layout layout) {
        this.problem = problem;
        this.layout = layout;
    }

    static List<Clash> of(Problem problem, Layout layout) {
        Regrets regrets = new Regrets(problem, layout);
        regrets.unplaced();
        regrets.places();
        layout.byHour().forEach(regrets::themes);
        regrets.roundtables();
        regrets.gaps();
        layout.talks().forEach(regrets::talks);
        layout.hours().forEach(regrets::person);
        return List.copyOf(regrets.found);
    }

    private void add(Clash clash, long times) {
        if (times > 0) {
            found.add(clash.times(times));
        }
    }

    private void unplaced() {
        problem.meetings().stream()
                .filter(one -> !layout.spots().containsKey(one.id()))
                .forEach(one -> found.add(Clash.of(Rule.UNPLACED_SESSION, Set.of(one.id()))));
        Set<Long> held = layout.talks().values().stream()
                .flatMap(List::stream)
                .map(Talk::id)
                .collect(Collectors.toSet());
        problem.talks().stream()
                .filter(one -> !held.contains(one.id()))
                .forEach(
                        one -> found.add(Clash.of(Rule.UNPLACED_PITCH, Set.of()).talks(one.id())));
    }

    private void places() {
        layout.spots().forEach((id, spot) -> {
            Meeting meeting = layout.meeting(id);
            Clash here = Clash.of(Rule.ROOM_TOO_LARGE, Set.of(id)).at(spot);
            add(here.counting(meeting.audience(), spot.room().seats()), Wishes.spare(meeting, spot));
            Place before = problem.before().get(id);
            Place now = new Place(spot.room().id(), spot.hour().id(), false);
            add(Clash.of(Rule.MOVED, Set.of(id)).at(spot), before == null || before.same(now) ? 0 : 1);
        });
    }

    private void themes(Hour hour, List<Long> ids) {
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                Set<String> shared = Wishes.shared(layout.meeting(ids.get(i)), layout.meeting(ids.get(j)));
                Clash clash = Clash.of(Rule.THEME_BESIDE_THEME, Set.of(ids.get(i), ids.get(j)));
                add(clash.during(hour.id()).saying(shared), shared.isEmpty() ? 0 : 1);
            }
        }
    }

    private void roundtables() {
        Map<Long, List<Long>> byRoundtable = new TreeMap<>();
        layout.spots().keySet().forEach(id -> {
            Long roundtable = layout.meeting(id).roundtable();
            if (roundtable != null) {
                byRoundtable
                        .computeIfAbsent(roundtable, none -> new ArrayList<>())
                        .add(id);
            }
        });
        byRoundtable.values().forEach(ids -> {
            Set<Long> rooms =
                    ids.stream().map(id -> layout.spot(id).room().id()).collect(Collectors.toSet());
            add(Clash.of(Rule.ROUNDTABLE_ROOMS, ids).counting(rooms.size()), Wishes.beyondOne(rooms));
        });
    }

    private void gaps() {
        Map<String, List<Spot>> days = new TreeMap<>(layout.spots().values().stream()
                .collect(Collectors.groupingBy(
                        spot -> spot.room().id() + " " + spot.hour().day())));
        days.values().forEach(spots -> {
            int empty = Wishes.empty(
                    spots.stream().map(spot -> spot.hour().rank()).collect(Collectors.toCollection(TreeSet::new)));
            Spot first = spots.getFirst();
            add(
                    Clash.of(Rule.GAP, Set.of())
                            .in(first.room().id())
                            .counting(empty)
                            .saying(Set.of(first.hour().day().toString())),
                    empty);
        });
    }

    private void talks(long id, List<Talk> talks) {
        Meeting meeting = layout.meeting(id);
        SortedSet<String> languages = talks.stream().map(Talk::language).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> from = talks.stream().map(Talk::constituency).collect(Collectors.toCollection(TreeSet::new));
        add(Clash.of(Rule.LANGUAGE_APART, Set.of(id)).saying(languages), Wishes.beyondOne(languages));
        boolean oneSided = Wishes.oneSided(from, talks.stream().map(Talk::id).toList());
        add(Clash.of(Rule.CONSTITUENCIES_MIXED, Set.of(id)).saying(from), oneSided ? 1 : 0);
        for (Talk talk : talks) {
            Clash off =
                    Clash.of(Rule.PITCH_OFF_THEME, Set.of(id)).talks(talk.id()).saying(talk.themes());
            add(off, Wishes.offTheme(talk, meeting) ? 1 : 0);
            Spot spot = layout.spots().get(id);
            if (spot != null && Wishes.missedDay(talk, spot.hour())) {
                found.add(Clash.of(Rule.WISH_DAY, Set.of(id))
                        .talks(talk.id())
                        .during(spot.hour().id()));
            }
        }
    }

    private void person(long person, SortedSet<Hour> hours) {
        var days = new TreeMap<>(hours.stream().collect(Collectors.groupingBy(Hour::day)));
        add(Clash.of(Rule.DAYS_OF_STAY, Set.of()).person(person).counting(days.size()), days.size() - 1L);
        days.forEach((day, of) -> {
            int rows = Wishes.rows(of.stream().map(Hour::rank).collect(Collectors.toCollection(TreeSet::new)));
            add(Clash.of(Rule.THREE_IN_A_ROW, Set.of()).person(person).saying(Set.of(day.toString())), rows);
        });
    }
}
