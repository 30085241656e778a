package corridor.forum.sessions;

import corridor.forum.Cycle;
import corridor.forum.CycleOutline.Entry;
import corridor.forum.Cycles;
import corridor.forum.FormFields;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roundtables of a cycle and the sessions at each: what is there, and adding more. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/roundtables")
public class RoundtablePage {

    private final Cycles cycles;
    private final Sessions sessions;
    private final Roundtables roundtables;

    RoundtablePage(Cycles cycles, Sessions sessions, Roundtables roundtables) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.roundtables = roundtables;
    }

    @GetMapping("/edit")
    ModelAndView list(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return page(frame, writable(frame, forum, cycle), new Typed("", LocalizedText.EMPTY, LocalizedText.EMPTY), "");
    }

    private Cycle writable(Frame frame, String forum, String slug) {
        Cycle cycle = cycles.find(frame.reader(), forum, slug).orThrow();
        if (!cycles.mayWrite(frame.reader(), cycle)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "roundtable"));
        }
        return cycle;
    }

    private ModelAndView page(Frame frame, Cycle cycle, Typed typed, String sentence) {
        List<Session> all = sessions.of(frame.reader(), cycle.id());
        TablesView view = new TablesView(
                cycle,
                cycle.title().in(frame.language()).text(),
                roundtables.of(cycle.id()).stream()
                        .map(one -> new TableLine(one, entries(frame, all, Optional.of(one.id()))))
                        .toList(),
                entries(frame, all, Optional.empty()),
                typed,
                sentence);
        return new ModelAndView("forum/roundtables", Map.of("frame", frame, "view", view));
    }

    private static List<Entry> entries(Frame frame, List<Session> all, Optional<Long> table) {
        return all.stream()
                .filter(one -> Objects.equals(one.content().roundtable(), table.orElse(null)))
                .map(one -> SessionOutline.entry(frame, one))
                .toList();
    }

    @PostMapping
    Object put(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> sent) {
        Cycle place = writable(frame, forum, cycle);
        FormFields fields = new FormFields(sent);
        List<Roundtable> there = roundtables.of(place.id());
        String code = fields.line("code");
        Optional<Roundtable> same =
                there.stream().filter(one -> one.code().equals(code)).findFirst();
        Typed typed = new Typed(
                code,
                fields.localized("title", same.map(Roundtable::title).orElse(LocalizedText.EMPTY)),
                fields.localized("brief", same.map(Roundtable::brief).orElse(LocalizedText.EMPTY)));
        Outcome<Long> outcome = roundtables.put(
                frame.reader(),
                place,
                new Roundtable(
                        0,
                        place.id(),
                        0,
                        code,
                        same.map(Roundtable::position).orElse(there.size() + 1),
                        typed.title(),
                        typed.brief(),
                        same.map(Roundtable::themes).orElse(List.of()),
                        List.of()));
        return answer(frame, place, typed, outcome);
    }

    private Object answer(Frame frame, Cycle cycle, Typed typed, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + cycle.url() + "/roundtables/edit";
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, cycle, typed, frame.sentence(refusal)));
        };
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    Object remove(Frame frame, @PathVariable String forum, @PathVariable String cycle, @PathVariable long id) {
        Cycle place = writable(frame, forum, cycle);
        return answer(
                frame,
                place,
                new Typed("", LocalizedText.EMPTY, LocalizedText.EMPTY),
                roundtables.remove(frame.reader(), place, id));
    }

    /** What was typed. */
    public record Typed(String code, LocalizedText title, LocalizedText brief) {}

    /** A table with its sessions. */
    public record TableLine(Roundtable table, List<Entry> sessions) {}

    /** What the page shows. */
    public record TablesView(
            Cycle cycle, String title, List<TableLine> tables, List<Entry> others, Typed typed, String sentence) {}
}
