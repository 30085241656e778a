package corridor.programme.rooms;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.programme.Times;
import corridor.programme.Works;
import corridor.programme.plan.Hour;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The days of a cycle and their blocks of time. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/programme/hours")
class HoursPage {

    private final Cycles cycles;
    private final Rooms rooms;

    HoursPage(Cycles cycles, Rooms rooms) {
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
        Cycle found = cycle(frame, forum, cycle);
        String first = found.dates().first().map(LocalDate::toString).orElse("");
        return page(frame, found, Map.of("day", first), "");
    }

    private ModelAndView page(Frame frame, Cycle cycle, Map<String, String> typed, String sentence) {
        Map<LocalDate, List<Hour>> days =
                new TreeMap<>(rooms.hours(cycle.id()).stream().collect(Collectors.groupingBy(Hour::day)));
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", frame.in(cycle.title()));
        model.put("url", cycle.url() + "/programme");
        model.put("times", new Times(frame.language(), cycle.zone()));
        model.put("zone", frame.zone(cycle.zone()));
        model.put("days", days);
        model.put("typed", typed);
        model.put("sentence", sentence);
        return new ModelAndView("programme/hours", model);
    }

    @PostMapping
    Object add(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String pause) {
        Cycle found = cycle(frame, forum, cycle);
        Map<String, String> typed = Map.of("day", day, "starts", starts, "ends", ends, "pause", pause);
        Outcome<Long> outcome = span(day, starts, ends)
                .map(span ->
                        rooms.addHour(frame.reader(), found, span.day(), span.starts(), span.ends(), !pause.isEmpty()))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "hour-backwards")));
        return answer(frame, found, typed, outcome);
    }

    private Object answer(Frame frame, Cycle cycle, Map<String, String> typed, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            return frame.again(refusal, page(frame, cycle, typed, frame.sentence(refusal)));
        }
        return "redirect:" + cycle.url() + "/programme/hours";
    }

    private static Optional<Span> span(String day, String starts, String ends) {
        try {
            return Optional.of(new Span(LocalDate.parse(day), LocalTime.parse(starts), LocalTime.parse(ends)));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private record Span(LocalDate day, LocalTime starts, LocalTime ends) {}

    /** Gives a day the same blocks as another. */
    @PostMapping("/copy")
    Object copy(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Cycle found = cycle(frame, forum, cycle);
        Outcome<Integer> outcome = span(from, "00:00", "00:01")
                .flatMap(first -> span(to, "00:00", "00:01")
                        .map(second -> rooms.likeThat(frame.reader(), found, first.day(), second.day())))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "hour-backwards")));
        return answer(frame, found, Map.of("to", to), outcome);
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    Object remove(Frame frame, @PathVariable String forum, @PathVariable String cycle, @PathVariable long id) {
        Cycle found = cycle(frame, forum, cycle);
        return answer(frame, found, Map.of(), rooms.removeHour(frame.reader(), found, id));
    }
}
