package corridor.recommendations;

import corridor.actors.Organisation;
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
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an organisation does about a recommendation, told by its focal point. */
@Controller
@RequestMapping("/recommendations/{slug}/follow-up")
class FollowUpPage {

    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final RecommendationViews views;

    FollowUpPage(Recommendations recommendations, FollowUps followUps, RecommendationViews views) {
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.views = views;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String organisation) {
        Recommendation one = followed(frame, slug);
        List<FollowUp> own = followUps.own(frame.reader(), one);
        Optional<FollowUp> before = own.stream()
                .filter(each -> organisation.isEmpty() || organisation.equals(String.valueOf(each.organisation())))
                .findFirst();
        FollowUpForm typed = before.map(FollowUpForm::of).orElseGet(() -> FollowUpForm.blank(frame.language()));
        return form(frame, one, before, typed, Map.of(), "");
    }

    private Recommendation followed(Frame frame, String slug) {
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        if (!frame.reader().signedIn()) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        if (!frame.reader().may(FollowUpLifecycle.FOLLOWING)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "follow-up-by-focal-points"));
        }
        return one;
    }

    private ModelAndView form(
            Frame frame,
            Recommendation one,
            Optional<FollowUp> before,
            FollowUpForm typed,
            Map<String, String> problems,
            String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("line", views.line(frame, one));
        model.put("before", before);
        model.put("organisations", organisations(frame));
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        return new ModelAndView("recommendations/follow-up", model);
    }

    private List<RecommendationView.Option> organisations(Frame frame) {
        return followUps.organisationsOf(frame.reader()).stream()
                .map(one -> new RecommendationView.Option(
                        String.valueOf(one.id()),
                        one.name().in(frame.language()).text(),
                        false))
                .toList();
    }

    @PostMapping
    Object tell(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Recommendation one = followed(frame, slug);
        FollowUpForm typed = FollowUpForm.of(fields);
        Map<String, String> problems = typed.problems();
        Outcome<Long> outcome = problems.isEmpty()
                ? followUps.tell(frame.reader(), one, Long.parseLong(typed.organisation()), version, typed.told())
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        if (!(outcome instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + one.url();
        }
        if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.STALE) {
            throw new RefusedException(refusal);
        }
        String sentence = problems.isEmpty() ? frame.sentence(refusal) : "";
        return frame.again(refusal, form(frame, one, before(frame, one, typed), typed, problems, sentence));
    }

    private Optional<FollowUp> before(Frame frame, Recommendation one, FollowUpForm typed) {
        return followUps.own(frame.reader(), one).stream()
                .filter(each -> typed.organisation().equals(String.valueOf(each.organisation())))
                .findFirst();
    }

    /** Takes back what was told. */
    @PostMapping("/withdrawal")
    String withdraw(Frame frame, @PathVariable String slug, @RequestParam long id, @RequestParam int version) {
        Recommendation one = followed(frame, slug);
        followUps.withdraw(frame.reader(), new Target(id, version)).orThrow();
        return "redirect:" + one.url();
    }

    /** Puts the invitation away for all organisations of this reader; nobody learns of it. */
    @PostMapping("/none")
    String none(Frame frame, @PathVariable String slug) {
        Recommendation one = followed(frame, slug);
        for (Organisation organisation : followUps.organisationsOf(frame.reader())) {
            followUps.putAway(frame.reader(), one, organisation.id()).orThrow();
        }
        return "redirect:" + one.url();
    }
}
