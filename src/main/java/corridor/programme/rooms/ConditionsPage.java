package corridor.programme.rooms;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.programme.Times;
import corridor.programme.Works;
import corridor.programme.plan.Hour;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a plan has to keep to: interpreters, absences, what builds on what, and days that are given. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/programme/conditions")
class ConditionsPage {

    private final Cycles cycles;
    private final Sessions sessions;
    private final Rooms rooms;
    private final Conditions conditions;
    private final PartNames people;
    private final KnownConditions known;

    ConditionsPage(
            Cycles cycles,
            Sessions sessions,
            Rooms rooms,
            Conditions conditions,
            PartNames people,
            KnownConditions known) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.rooms = rooms;
        this.conditions = conditions;
        this.people = people;
        this.known = known;
    }

    private Cycle cycle(Frame frame, String forum, String cycle) {
        return cycles.find(frame.reader(), forum, cycle)
                .then(found -> Works.plannable(frame.reader(), found))
                .orThrow();
    }

    @GetMapping
    ModelAndView list(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return page(frame, cycle(frame, forum, cycle), "");
    }

    private ModelAndView page(Frame frame, Cycle cycle, String sentence) {
        Map<Long, String> titles = sessions.of(frame.reader(), cycle.id()).stream()
                .collect(Collectors.toMap(
                        Session::id, one -> frame.in(one.title()).text(), (a, b) -> a, LinkedHashMap::new));
        Times times = new Times(frame.language(), cycle.zone());
        Map<Long, Hour> hours = rooms.hours(cycle.id()).stream()
                .collect(Collectors.toMap(Hour::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, String> days = hours.values().stream()
                .map(Hour::day)
                .distinct()
                .collect(Collectors.toMap(LocalDate::toString, times::day, (a, b) -> a, LinkedHashMap::new));
        Map<Long, String> names = people.of(cycle);
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", frame.in(cycle.title()));
        model.put("url", cycle.url() + "/programme");
        model.put("titles", titles);
        model.put("days", days);
        model.put("people", names);
        model.put("lines", new ConditionLines(frame, times, titles, names, hours).of(conditions.of(cycle.id())));
        model.put("sentence", sentence);
        return new ModelAndView("programme/conditions", model);
    }

    /** Adds or takes away one; which sort it is says the field {@code sort}. */
    @PostMapping
    Object change(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> fields) {
        Cycle found = cycle(frame, forum, cycle);
        Outcome<Long> outcome = changed(frame, found, fields);
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            return frame.again(refusal, page(frame, found, frame.sentence(refusal)));
        }
        return "redirect:" + found.url() + "/programme/conditions";
    }

    private Outcome<Long> changed(Frame frame, Cycle cycle, MultiValueMap<String, String> fields) {
        Reader reader = frame.reader();
        long session = id(fields, "session");
        Optional<LocalDate> day = day(RoomDraft.first(fields, "day"));
        return switch (RoomDraft.first(fields, "sort")) {
            case "remove" -> known.remove(reader, cycle, RoomDraft.first(fields, "condition"));
            case "team" ->
                known.team(reader, cycle, RoomDraft.first(fields, "one"), RoomDraft.first(fields, "other"), (int)
                        id(fields, "teams"));
            case "absent" -> known.absent(reader, cycle, id(fields, "person"), day);
            case "order" -> known.order(reader, cycle, id(fields, "earlier"), session);
            case "day" -> known.day(reader, cycle, session, day);
            default -> Outcome.refused(Refusal.of(Kind.INVALID, "condition-wrong"));
        };
    }

    private static long id(MultiValueMap<String, String> fields, String name) {
        String text = RoomDraft.first(fields, name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
