package corridor.demo;

import corridor.forum.Cycle;
import corridor.programme.Works;
import corridor.programme.board.Boards;
import corridor.programme.plan.Place;
import corridor.programme.releases.Releases;
import corridor.programme.rooms.RoomDraft;
import corridor.programme.rooms.Rooms;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Rooms, hours and a first release of a fictional programme: its plenaries; the other sessions are placed and not yet told. */
@Component
class StoryProgramme {

    private static final String NINE = "09:00";

    private final ObjectProvider<Rooms> rooms;
    private final ObjectProvider<Boards> boards;
    private final ObjectProvider<Releases> releases;
    private final ObjectProvider<Works> works;

    StoryProgramme(
            ObjectProvider<Rooms> rooms,
            ObjectProvider<Boards> boards,
            ObjectProvider<Releases> releases,
            ObjectProvider<Works> works) {
        this.rooms = rooms;
        this.boards = boards;
        this.releases = releases;
        this.works = works;
    }

    /** The first and the last session are the plenaries. */
    void place(Players players, Cycle cycle, List<Long> sessions) {
        if (rooms.getIfAvailable() == null) {
            return;
        }
        long hall = room(players, cycle, "Harbour hall", "400");
        List<Long> halls =
                List.of(hall, room(players, cycle, "Net loft", "80"), room(players, cycle, "Chart room", "40"));
        List<Long> hours = hours(players, cycle);
        Map<Long, Place> plenaries = new LinkedHashMap<>();
        plenaries.put(sessions.getFirst(), new Place(hall, hours.getFirst(), false));
        plenaries.put(sessions.getLast(), new Place(hall, hours.getLast(), false));
        boards.getObject().placeAll(players.teller(), cycle, plenaries).orThrow();
        releases.getObject()
                .release(players.teller(), cycle, works.getObject().lock(cycle.id()), "", Map.of())
                .orThrow();
        Map<Long, Place> others = new LinkedHashMap<>();
        for (int at = 1; at < sessions.size() - 1; at++) {
            others.put(
                    sessions.get(at), new Place(halls.get(at % halls.size()), hours.get(1 + at / halls.size()), false));
        }
        boards.getObject().placeAll(players.teller(), cycle, others).orThrow();
    }

    private long room(Players players, Cycle cycle, String name, String seats) {
        RoomDraft draft = new RoomDraft(0, name, seats, Set.of("en", "fr"), true, Set.of());
        return rooms.getObject()
                .save(players.teller(), cycle, Optional.empty(), draft)
                .orThrow();
    }

    private List<Long> hours(Players players, Cycle cycle) {
        LocalDate first = cycle.dates().first().orElseThrow();
        List<Long> hours = new ArrayList<>();
        for (LocalDate day : List.of(first, first.plusDays(1))) {
            hours.add(hour(players, cycle, day, NINE, "10:00"));
            hours.add(hour(players, cycle, day, "10:30", "12:30"));
            hours.add(hour(players, cycle, day, "14:00", "16:00"));
        }
        hours.add(hour(players, cycle, first.plusDays(1), "16:30", "17:30"));
        return hours;
    }

    private long hour(Players players, Cycle cycle, LocalDate day, String from, String until) {
        return rooms.getObject()
                .addHour(players.teller(), cycle, day, LocalTime.parse(from), LocalTime.parse(until), false)
                .orThrow();
    }
}
