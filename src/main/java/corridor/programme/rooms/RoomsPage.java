package corridor.programme.rooms;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.Times;
import corridor.programme.Works;
import corridor.programme.plan.Hour;
import corridor.programme.plan.Room;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rooms of a cycle, and the form of one. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/programme/rooms")
class RoomsPage {

    private final Cycles cycles;
    private final Rooms rooms;

    RoomsPage(Cycles cycles, Rooms rooms) {
        this.cycles = cycles;
        this.rooms = rooms;
    }

    private Cycle cycle(Frame frame, String forum, String cycle) {
        return cycles.find(frame.reader(), forum, cycle)
                .then(found -> Works.plannable(frame.reader(), found))
                .orThrow();
    }

    @GetMapping
    ModelAndView list(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return page(frame, cycle(frame, forum, cycle), Optional.empty(), RoomDraft.BLANK, Map.of(), "");
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView form(Frame frame, @PathVariable String forum, @PathVariable String cycle, @PathVariable long id) {
        Cycle found = cycle(frame, forum, cycle);
        Room room = rooms.rooms(found.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        RoomDraft draft = new RoomDraft(
                room.version(),
                room.name(),
                String.valueOf(room.seats()),
                room.booths(),
                room.closable(),
                room.closed());
        return page(frame, found, Optional.of(id), draft, Map.of(), "");
    }

    private ModelAndView page(
            Frame frame,
            Cycle cycle,
            Optional<Long> id,
            RoomDraft typed,
            Map<String, String> problems,
            String sentence) {
        Times times = new Times(frame.language(), cycle.zone());
        Map<Long, String> hours = rooms.hours(cycle.id()).stream()
                .filter(hour -> !hour.pause())
                .collect(Collectors.toMap(Hour::id, times::when, (a, b) -> a, java.util.LinkedHashMap::new));
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", frame.in(cycle.title()));
        model.put("url", cycle.url() + "/programme");
        model.put("rooms", id.isEmpty() ? rooms.rooms(cycle.id()) : List.of());
        model.put("id", id.orElse(0L));
        model.put("typed", typed);
        model.put("hours", hours);
        model.put("problems", problems);
        model.put("sentence", sentence);
        return new ModelAndView("programme/rooms", model);
    }

    @PostMapping
    Object add(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> fields) {
        return save(frame, cycle(frame, forum, cycle), Optional.empty(), RoomDraft.of(fields));
    }

    @PostMapping("/{id:\\d{1,18}}")
    Object change(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields) {
        return save(frame, cycle(frame, forum, cycle), Optional.of(id), RoomDraft.of(fields));
    }

    private Object save(Frame frame, Cycle cycle, Optional<Long> id, RoomDraft typed) {
        Map<String, String> problems = typed.problems();
        Outcome<Long> outcome = problems.isEmpty()
                ? rooms.save(frame.reader(), cycle, id, typed)
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + cycle.url() + "/programme/rooms";
            case Outcome.Refused<Long>(Refusal refusal) -> {
                String sentence = problems.isEmpty() ? frame.sentence(refusal) : "";
                yield frame.again(refusal, page(frame, cycle, id, typed, problems, sentence));
            }
        };
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    String remove(Frame frame, @PathVariable String forum, @PathVariable String cycle, @PathVariable long id) {
        Cycle found = cycle(frame, forum, cycle);
        rooms.removeRoom(frame.reader(), found, id).orThrow();
        return "redirect:" + found.url() + "/programme/rooms";
    }
}
