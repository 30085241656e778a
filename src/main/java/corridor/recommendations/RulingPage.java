package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.recommendations.RecommendationView.Option;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One step of one recommendation: what it does, who decided it and why, and the button. */
@Controller
@RequestMapping("/recommendations/{slug}/steps/{action}")
class RulingPage {

    static final Set<String> RULED = Set.of("issue", "carry", "fulfil", "drop", "merge", "reopen");

    private final Recommendations recommendations;
    private final Rulings rulings;
    private final RecommendationViews views;
    private final Stays stays;

    RulingPage(Recommendations recommendations, Rulings rulings, RecommendationViews views, Stays stays) {
        this.recommendations = recommendations;
        this.rulings = rulings;
        this.views = views;
        this.stays = stays;
    }

    @GetMapping
    ModelAndView ask(Frame frame, @PathVariable String slug, @PathVariable String action) {
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        String text = one.content().text().exactly(frame.language()).orElse("");
        return page(frame, one, action, RulingForm.BLANK, text, "");
    }

    private ModelAndView page(
            Frame frame, Recommendation one, String action, RulingForm typed, String text, String sentence) {
        Offer offer = recommendations.offers(frame.reader(), one).stream()
                .filter(each -> each.action().equals(known(action)))
                .findFirst()
                .orElseThrow(() -> frame.reader().refused(action));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("line", views.line(frame, one));
        model.put("offer", offer);
        model.put("typed", typed);
        model.put("text", text);
        model.put("sentence", sentence);
        model.put("next", action.equals("carry") ? next(frame, one) : Optional.empty());
        model.put("others", action.equals("merge") ? others(frame, one, typed) : List.of());
        return new ModelAndView("recommendations/step", model);
    }

    private static String known(String action) {
        if (!RULED.contains(action) && !Set.of("reword", "discard").contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        return action;
    }

    private Optional<RecommendationView.Place> next(Frame frame, Recommendation one) {
        return stays.next(one.cycle()).map(cycle -> place(frame, cycle));
    }

    private RecommendationView.Place place(Frame frame, Cycle cycle) {
        return RecommendationViews.place(
                frame, stays.seen(frame.reader(), List.of(cycle.id())).get(cycle.id()));
    }

    private List<Option> others(Frame frame, Recommendation one, RulingForm typed) {
        return recommendations.open(frame.reader(), one.forum()).stream()
                .filter(other -> other.id() != one.id())
                .map(other -> new Option(
                        String.valueOf(other.id()),
                        frame.option(frame.in(RecommendationNames.name(other))),
                        typed.into().equals(String.valueOf(other.id()))))
                .toList();
    }

    /** Takes the step. What was typed stays when it is refused. */
    @PostMapping
    Object take(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam MultiValueMap<String, String> fields) {
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        RulingForm typed = RulingForm.of(fields);
        String worded = TypedText.lines(text);
        Target target = new Target(one.id(), version);
        Outcome<Long> outcome = switch (known(action)) {
            case "discard" -> recommendations.discard(frame.reader(), target);
            case "reword" -> reword(frame, one, target, worded, typed.why());
            default ->
                rulings.rule(frame.reader(), typed.ruling(frame.language()), List.of(target), typed.step(action))
                        .getFirst();
        };
        if (!(outcome instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + one.url();
        }
        if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING) {
            throw new RefusedException(refusal);
        }
        return frame.again(refusal, page(frame, one, action, typed, worded, frame.sentence(refusal)));
    }

    private Outcome<Long> reword(Frame frame, Recommendation one, Target target, String text, String why) {
        Language language = frame.language();
        LocalizedText after = one.content().text().with(language, text);
        return text.isEmpty() || text.length() > RecommendationForm.LONGEST_TEXT
                ? Outcome.refused(Refusal.of(Kind.INVALID, "recommendation-text-missing"))
                : recommendations.reword(frame.reader(), target, after, why);
    }
}
