package corridor.programme.releases;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.sessions.Session;
import corridor.programme.Works;
import corridor.programme.board.Board;
import corridor.programme.board.PlanWords;
import corridor.programme.board.Sentences.Said;
import corridor.programme.plan.Clash;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Releasing the programme: what changes, what stands in the way, and one button. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/programme/release")
class ReleasePage {

    private final Cycles cycles;
    private final Releases releases;
    private final PlanWords words;
    private final Works works;

    ReleasePage(Cycles cycles, Releases releases, PlanWords words, Works works) {
        this.cycles = cycles;
        this.releases = releases;
        this.words = words;
        this.works = works;
    }

    private Cycle cycle(Frame frame, String forum, String cycle) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        if (!releases.mayRelease(frame.reader(), found)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "release"));
        }
        return found;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return page(frame, cycle(frame, forum, cycle), "", Map.of(), "");
    }

    private ModelAndView page(Frame frame, Cycle cycle, String note, Map<String, String> reasons, String sentence) {
        int version = works.version(cycle.id());
        Board board = releases.board(cycle);
        Optional<ProgrammeRelease> last = releases.standing(frame.reader(), cycle);
        Difference difference =
                Difference.between(last.map(ProgrammeRelease::entries).orElse(List.of()), Entries.of(board));
        Map<String, Said> clashes = new LinkedHashMap<>();
        List<Clash> broken = board.judged().broken();
        words.sentences(frame, board, broken).of(broken).forEach(said -> clashes.putIfAbsent(said.key(), said));
        Map<String, Integer> counts = new TreeMap<>();
        difference.moved().forEach(one -> counts.merge(one.kind().code(), 1, Integer::sum));
        List<Session> all = List.copyOf(board.sessions().values());
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", frame.in(cycle.title()));
        model.put("url", cycle.url() + "/programme");
        model.put("version", version);
        model.put("number", last.map(ProgrammeRelease::number).orElse(0) + 1);
        model.put("counts", counts);
        model.put("clashes", List.copyOf(clashes.values()));
        model.put("unplaced", all.size() - board.places().size());
        model.put("hidden", (int) all.stream()
                .filter(one -> one.state().equals("planned") && board.places().containsKey(one.id()))
                .count());
        model.put("note", note);
        model.put("reasons", reasons);
        model.put("sentence", sentence);
        return new ModelAndView("programme/release", model);
    }

    /** Releases it. What was typed stays when it is refused. */
    @PostMapping
    Object release(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @RequestParam MultiValueMap<String, String> fields) {
        Cycle found = cycle(frame, forum, cycle);
        Map<String, String> reasons = new HashMap<>();
        List<String> keys = fields.getOrDefault("key", List.of());
        List<String> typed = fields.getOrDefault("reason", List.of());
        for (int at = 0; at < Math.min(keys.size(), typed.size()); at++) {
            reasons.put(keys.get(at), typed.get(at));
        }
        return switch (releases.release(frame.reader(), found, version, note, reasons)) {
            case Outcome.Done<Integer> done -> "redirect:" + found.url() + "/programme";
            case Outcome.Refused<Integer>(Refusal refusal) ->
                frame.again(refusal, page(frame, found, note, reasons, frame.sentence(refusal)));
        };
    }
}
