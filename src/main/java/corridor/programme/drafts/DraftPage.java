package corridor.programme.drafts;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.sessions.Session;
import corridor.programme.Works;
import corridor.programme.plan.Place;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A drafted plan: how far the search is, what it proposes and why, and taking or leaving it. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/programme/drafts")
class DraftPage {

    private final Cycles cycles;
    private final Drafts drafts;
    private final DraftViews views;

    DraftPage(Cycles cycles, Drafts drafts, DraftViews views) {
        this.cycles = cycles;
        this.drafts = drafts;
        this.views = views;
    }

    private Cycle cycle(Frame frame, String forum, String cycle) {
        return cycles.find(frame.reader(), forum, cycle)
                .then(found -> Works.plannable(frame.reader(), found))
                .orThrow();
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = cycle(frame, forum, cycle);
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", frame.in(found.title()));
        model.put("url", found.url() + "/programme");
        model.put("open", drafts.open(found).orElse(0L));
        model.put("board", drafts.board(found));
        return new ModelAndView("programme/drafts", model);
    }

    @PostMapping
    String ask(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "60") int seconds) {
        Cycle found = cycle(frame, forum, cycle);
        long id = drafts.ask(frame.reader(), found, seconds).orThrow();
        return "redirect:" + found.url() + "/programme/drafts/" + id;
    }

    /**
     * The draft. With a session and a place, also what would be better and worse were it there.
     *
     * @param session of which the place is explained
     */
    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long session,
            @RequestParam(defaultValue = "0") long room,
            @RequestParam(defaultValue = "0") long hour) {
        Cycle found = cycle(frame, forum, cycle);
        Draft draft = drafts.find(frame.reader(), found, id).orThrow();
        DraftView view = views.view(frame, found, draft, session, new Place(room, hour, false));
        return new ModelAndView(
                frame.partial() ? "programme/draft-body" : "programme/draft", Map.of("frame", frame, "view", view));
    }

    /** Stops the search, or takes or leaves what it proposes. */
    @PostMapping("/{id:\\d{1,18}}")
    Object act(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String action) {
        Cycle found = cycle(frame, forum, cycle);
        Draft draft = drafts.find(frame.reader(), found, id).orThrow();
        String here = "redirect:" + found.url() + "/programme/drafts/" + id;
        return switch (action) {
            case "stop" -> {
                drafts.stop(frame.reader(), found, draft).orThrow();
                yield here;
            }
            case "leave" -> {
                drafts.leave(frame.reader(), new Target(id, version)).orThrow();
                yield "redirect:" + found.url() + "/programme/board";
            }
            case "take" ->
                taken(
                        frame,
                        found,
                        drafts.take(frame.reader(), found, draft, version).orThrow());
            default -> Outcome.refused(Refusal.of(Kind.MISSING, "page-missing")).orThrow();
        };
    }

    private Object taken(Frame frame, Cycle cycle, Set<Long> collided) {
        if (collided.isEmpty()) {
            return "redirect:" + cycle.url() + "/programme/board";
        }
        List<String> titles = drafts.board(cycle).sessions().values().stream()
                .filter(one -> collided.contains(one.id()))
                .map(Session::title)
                .map(title -> frame.in(title).text())
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", frame.in(cycle.title()));
        model.put("url", cycle.url() + "/programme");
        model.put("titles", titles);
        return new ModelAndView("programme/taken", model);
    }
}
