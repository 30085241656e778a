package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.recommendations.RecommendationView.Result;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of a cycle; for those who decide, the table in which one decision is taken on many. */
@Controller
@RequestMapping("/forums/{forum}/{cycle}/recommendations")
class CycleRegisterPage {

    private static final Set<String> TOGETHER = Set.of("issue", "carry", "fulfil", "drop");
    private static final int MOST = 200;

    private final Recommendations recommendations;
    private final Rulings rulings;
    private final RecommendationViews views;
    private final Launches launches;
    private final Stays stays;

    CycleRegisterPage(
            Recommendations recommendations,
            Rulings rulings,
            RecommendationViews views,
            Launches launches,
            Stays stays) {
        this.recommendations = recommendations;
        this.rulings = rulings;
        this.views = views;
        this.launches = launches;
        this.stays = stays;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return show(frame, find(frame, forum, cycle), RulingForm.BLANK, List.of(), List.of());
    }

    private Cycle find(Frame frame, String forum, String cycle) {
        return stays.find(frame.reader(), forum, cycle)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
    }

    private ModelAndView show(Frame frame, Cycle cycle, RulingForm typed, List<String> ticked, List<Result> results) {
        List<Recommendation> all = recommendations.in(frame.reader(), cycle.id());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("cycle", RecommendationViews.place(frame, cycle));
        model.put(
                "waiting",
                views.lines(frame, all.stream().filter(one -> waits(one, cycle)).toList()));
        model.put(
                "settled",
                views.lines(
                        frame, all.stream().filter(one -> !waits(one, cycle)).toList()));
        model.put("deciding", Recommendations.mayDecide(frame.reader(), cycle));
        model.put("drafting", recommendations.mayDraft(frame.reader(), cycle, Optional.empty()));
        model.put("next", stays.next(cycle.id()).isPresent());
        model.put("unasked", frame.reader().may(LaunchLifecycle.ASKING) ? launches.unasked(cycle) : 0L);
        model.put("typed", typed);
        model.put("ticked", ticked);
        model.put("results", results);
        return new ModelAndView("recommendations/cycle", model);
    }

    private static boolean waits(Recommendation one, Cycle cycle) {
        return one.cycle() == cycle.id() && (one.open() || one.state().equals(RecommendationLifecycle.DRAFT));
    }

    /** Takes one decision on those that are ticked, and says of each what came of it. */
    @PostMapping
    ModelAndView decide(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "") String action,
            @RequestParam MultiValueMap<String, String> fields) {
        Cycle found = find(frame, forum, cycle);
        if (!Recommendations.mayDecide(frame.reader(), found)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "decide"));
        }
        List<String> ticked = ticked(fields);
        if (!TOGETHER.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood"));
        }
        RulingForm typed = RulingForm.of(fields);
        List<Target> targets = ticked.stream().map(CycleRegisterPage::target).toList();
        Map<Long, Recommendation> before = recommendations.find(
                frame.reader(), targets.stream().map(Target::id).toList());
        List<Outcome<Long>> outcomes =
                rulings.rule(frame.reader(), typed.ruling(frame.language()), targets, typed.step(action));
        List<Result> results = new java.util.ArrayList<>();
        List<String> left = new java.util.ArrayList<>();
        for (int at = 0; at < targets.size(); at++) {
            Recommendation one = before.get(targets.get(at).id());
            if (one != null) {
                results.add(result(frame, one, action, outcomes.get(at)));
            }
            if (outcomes.get(at) instanceof Outcome.Refused<Long>) {
                left.add(ticked.get(at));
            }
        }
        ModelAndView page = show(frame, found, left.isEmpty() ? RulingForm.BLANK : typed, left, results);
        page.setStatus(left.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static List<String> ticked(MultiValueMap<String, String> fields) {
        return fields.getOrDefault("one", List.of()).stream()
                .filter(one -> one.matches("\\d{1,18}-\\d{1,9}"))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Target target(String ticked) {
        int dash = ticked.indexOf('-');
        return new Target(Long.parseLong(ticked.substring(0, dash)), Integer.parseInt(ticked.substring(dash + 1)));
    }

    private Result result(Frame frame, Recommendation one, String action, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long> done ->
                new Result(views.line(frame, one), true, frame.t("recommendations.decided." + action));
            case Outcome.Refused<Long>(Refusal refusal) ->
                new Result(views.line(frame, one), false, frame.sentence(refusal));
        };
    }
}
