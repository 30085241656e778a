package corridor.partnerships.guide;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.questions.AnswerForm;
import corridor.questions.Answers;
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

/** The guiding questions about a partnership, answered by each party for itself. */
@Controller
class GuidePage {

    private static final Refusal MISSING = Refusal.of(Kind.MISSING, "page-missing");

    private final Partnerships partnerships;
    private final Guides guides;
    private final GuideViews views;
    private final Organisations organisations;

    GuidePage(Partnerships partnerships, Guides guides, GuideViews views, Organisations organisations) {
        this.partnerships = partnerships;
        this.guides = guides;
        this.views = views;
        this.organisations = organisations;
    }

    @GetMapping("/partnerships/{slug}/guide")
    ModelAndView show(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String organisation) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        return page(frame, one, asked(frame, one, organisation), Optional.empty(), Optional.empty());
    }

    /** For whom is answered: whoever is named, or the first for whom this reader may. */
    private long asked(Frame frame, Partnership one, String organisation) {
        List<Long> possible = guides.answering(frame.reader(), one);
        if (possible.isEmpty()) {
            throw frame.reader().refused("change");
        }
        if (organisation.isEmpty()) {
            return possible.getFirst();
        }
        return organisations
                .bySlug(organisation)
                .map(Organisation::id)
                .filter(possible::contains)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.FORBIDDEN, "not-a-party")));
    }

    private ModelAndView page(
            Frame frame, Partnership one, long organisation, Optional<Answers> typed, Optional<Refusal> refused) {
        return new ModelAndView(
                "guide/show", Map.of("frame", frame, "view", views.view(frame, one, organisation, typed, refused)));
    }

    @PostMapping("/partnerships/{slug}/guide")
    Object save(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        long asked = asked(frame, one, organisation);
        Answers typed = AnswerForm.of(guides.questions(), sent);
        Outcome<Long> outcome = guides.save(frame.reader(), one, asked, Optional.of(version), typed);
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? refused(frame, one, asked, Optional.of(typed), refusal)
                : "redirect:" + one.url() + "/guide?organisation=" + organisation;
    }

    private ModelAndView refused(
            Frame frame, Partnership one, long organisation, Optional<Answers> typed, Refusal refusal) {
        return frame.again(refusal, page(frame, one, organisation, typed, Optional.of(refusal)));
    }

    /** Gives the answers, or takes them back. */
    @PostMapping("/partnerships/{slug}/guide/{action:give|reopen}")
    Object step(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "false") boolean compared) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        long asked = asked(frame, one, organisation);
        boolean gives = action.equals("give");
        Guide own = (gives
                        ? guides.own(frame.reader(), one, asked, guides.questions())
                        : guides.given(frame.reader(), one, asked))
                .orElseThrow(() -> new RefusedException(MISSING));
        Target target = new Target(own.id(), version);
        Outcome<Long> outcome =
                gives ? guides.give(frame.reader(), target, shared, compared) : guides.reopen(frame.reader(), target);
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? refused(frame, one, asked, Optional.empty(), refusal)
                : "redirect:" + one.url() + "/guide?organisation=" + organisation;
    }

    /** What a partner shares. */
    @GetMapping("/partnerships/{slug}/guide/of/{organisation}")
    ModelAndView shared(Frame frame, @PathVariable String slug, @PathVariable String organisation) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        Organisation asked = organisations.bySlug(organisation).orElseThrow(() -> new RefusedException(MISSING));
        Guide guide = guides.of(frame.reader(), one).stream()
                .filter(each -> each.given() && each.organisation() == asked.id())
                .findFirst()
                .orElseThrow(() -> new RefusedException(MISSING));
        return new ModelAndView("guide/shared", Map.of("frame", frame, "view", views.shared(frame, one, asked, guide)));
    }
}
