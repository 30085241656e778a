package corridor.forum;

import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The guided cycle: what is done, what comes next, and the steps in its life. */
@Controller
public class CycleDeskPage {

    /** Steps that a person takes here; a cycle is handed over by whoever receives it, and recorded by the curator. */
    static final Set<String> STEPS = Set.of("announce", "prepare", "begin", "conclude", "close", "reopen", "cancel");

    private final Forums forums;
    private final Cycles cycles;

    CycleDeskPage(Forums forums, Cycles cycles) {
        this.forums = forums;
        this.cycles = cycles;
    }

    @GetMapping("/forums/{forum}/{cycle}/desk")
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return page(frame, steered(frame, forum, cycle), "", "");
    }

    private Cycle steered(Frame frame, String forum, String slug) {
        Cycle cycle = cycles.find(frame.reader(), forum, slug).orThrow();
        boolean auditor = frame.reader().labels().contains(corridor.access.Audience.SECRETARIAT);
        if (!auditor && !frame.reader().may(CycleLifecycle.WRITING, cycle.chairs())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "desk"));
        }
        return cycle;
    }

    private ModelAndView page(Frame frame, Cycle cycle, String typed, String wrong) {
        List<CycleSteps.Step> steps = cycles.steps(frame.reader(), cycle);
        DeskView view = new DeskView(
                cycle,
                forums.find(frame.reader(), cycle.forumSlug()).orThrow().name().in(frame.language()),
                cycle.title().in(frame.language()),
                steps,
                steps.stream()
                        .filter(one -> one.standing() == CycleSteps.Standing.OPEN)
                        .findFirst()
                        .orElse(null),
                cycle.state().equals(CycleLifecycle.CONCLUDED) && !cycle.curated()
                        ? cycles.obstacles(cycle)
                        : List.of(),
                cycles.offers(frame.reader(), cycle).stream()
                        .filter(offer -> STEPS.contains(offer.action()))
                        .toList(),
                typed,
                wrong);
        return new ModelAndView("forum/desk", Map.of("frame", frame, "view", view));
    }

    /** Takes a step. What was typed stays where something is missing. */
    @PostMapping("/forums/{forum}/{cycle}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        if (!STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        String why = FormFields.clean(reason);
        Outcome<Long> outcome = cycles.move(frame.reader(), new Target(found.id(), version), action, why);
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + found.url() + "/desk";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, steered(frame, forum, cycle), why, frame.sentence(refusal)));
        };
    }

    /** What the page shows. */
    public record DeskView(
            Cycle cycle,
            Rendering forum,
            Rendering title,
            List<CycleSteps.Step> steps,
            CycleSteps.@Nullable Step next,
            List<ClosingCondition.Obstacle> obstacles,
            List<Offer> offers,
            String typed,
            String wrong) {}
}
