package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.recommendations.Recommendation.Content;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a draft, for a new one and for one that is there. */
@Controller
class DraftPage {

    private final Recommendations recommendations;
    private final Reading reading;
    private final DraftForms forms;
    private final Stays stays;

    DraftPage(Recommendations recommendations, Reading reading, DraftForms forms, Stays stays) {
        this.recommendations = recommendations;
        this.reading = reading;
        this.forms = forms;
        this.stays = stays;
    }

    @GetMapping("/forums/{forum}/{cycle}/recommendations/new")
    ModelAndView blank(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "") String session) {
        Cycle found = draftable(frame, forum, cycle, session);
        return forms.form(
                frame, found, Optional.empty(), RecommendationForm.blank(frame.language(), session), Map.of(), "");
    }

    /** From the page of a session, which does not know the address of its cycle. */
    @GetMapping("/recommendations/from-session/{id:\\d{1,18}}")
    String fromSession(Frame frame, @PathVariable long id) {
        return stays.session(frame.reader(), id)
                .flatMap(session -> Optional.ofNullable(session.cycle()))
                .flatMap(cycle -> Optional.ofNullable(
                        stays.seen(frame.reader(), List.of(cycle)).get(cycle)))
                .map(cycle -> "redirect:" + cycle.url() + "/recommendations/new?session=" + id)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
    }

    private Cycle draftable(Frame frame, String forum, String slug, String session) {
        Cycle cycle = stays.find(frame.reader(), forum, slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        var of = session.matches("\\d{1,18}")
                ? stays.session(frame.reader(), Long.parseLong(session))
                : Optional.<corridor.forum.sessions.Session>empty();
        if (!recommendations.mayDraft(frame.reader(), cycle, of)) {
            throw frame.reader().refused("write");
        }
        return cycle;
    }

    @PostMapping("/forums/{forum}/{cycle}/recommendations/new")
    Object draft(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> fields) {
        RecommendationForm typed = RecommendationForm.of(fields);
        Cycle found = draftable(frame, forum, cycle, typed.session());
        Map<String, String> problems = reading.problems(typed);
        if (!problems.isEmpty()) {
            return DraftForms.answered(forms.form(frame, found, Optional.empty(), typed, problems, ""), 422);
        }
        return switch (recommendations.draft(frame.reader(), found, reading.content(typed, LocalizedText.EMPTY))) {
            case Outcome.Done<Long>(Long id) ->
                "redirect:"
                        + recommendations.find(frame.reader(), List.of(id)).values().stream()
                                .map(Recommendation::url)
                                .findFirst()
                                .orElse(found.url() + "/recommendations");
            case Outcome.Refused<Long>(Refusal refusal) -> forms.again(frame, found, Optional.empty(), typed, refusal);
        };
    }

    @GetMapping("/recommendations/{slug}/text")
    ModelAndView text(Frame frame, @PathVariable String slug) {
        Recommendation one = changeable(frame, slug);
        Content content = one.content();
        return forms.form(
                frame,
                cycle(one),
                Optional.of(one),
                RecommendationForm.of(content, frame.language(), reading.named(content, frame.language())),
                Map.of(),
                "");
    }

    private Recommendation changeable(Frame frame, String slug) {
        Recommendation one = recommendations.find(frame.reader(), slug).orThrow();
        if (recommendations.offers(frame.reader(), one).stream()
                .noneMatch(offer -> offer.action().equals("change"))) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "change"));
        }
        return one;
    }

    private Cycle cycle(Recommendation one) {
        return java.util.Objects.requireNonNull(stays.all(List.of(one.cycle())).get(one.cycle()));
    }

    /** Says it otherwise. A stale form shows what was saved meanwhile, and keeps what was typed. */
    @PostMapping("/recommendations/{slug}/text")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Recommendation one = changeable(frame, slug);
        RecommendationForm typed = RecommendationForm.of(fields);
        Map<String, String> problems = reading.problems(typed);
        if (!problems.isEmpty()) {
            return DraftForms.answered(forms.form(frame, cycle(one), Optional.of(one), typed, problems, ""), 422);
        }
        Content content = reading.content(typed, one.content().text());
        return recommendations.change(frame.reader(), new Target(one.id(), version), content)
                        instanceof Outcome.Refused<Long>(Refusal refusal)
                ? forms.again(frame, cycle(one), Optional.of(one), typed, refusal)
                : "redirect:" + one.url();
    }
}
