package corridor.participation;

import corridor.forum.Cycle;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.ui.QrPicture;
import corridor.workflow.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One registration: who it is, where it stands, the badge, and what can be done. */
@Controller
@RequestMapping("/registrations/{id:\\d{1,18}}")
class RegistrationPage {

    private final CyclePlace places;
    private final Registrations registrations;
    private final BadgeStore badges;
    private final ParticipationViews views;

    RegistrationPage(CyclePlace places, Registrations registrations, BadgeStore badges, ParticipationViews views) {
        this.places = places;
        this.registrations = registrations;
        this.badges = badges;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, registrations.find(frame.reader(), id).orThrow(), "", "");
    }

    private ModelAndView show(Frame frame, Registration one, String typed, String sentence) {
        Cycle cycle = places.find(frame, one.cycle());
        String code = badges.of(List.of(one.id())).getOrDefault(one.id(), "");
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", CyclePlace.head(frame, cycle));
        model.put("line", views.registration(frame, one));
        model.put("needs", registrations.needs(one));
        model.put("code", BadgeCode.shown(code));
        model.put("picture", code.isEmpty() ? "" : QrPicture.of(code));
        model.put("offers", registrations.offers(frame.reader(), one));
        model.put("typed", typed);
        model.put("sentence", sentence);
        return new ModelAndView("participation/registration", model);
    }

    @PostMapping("/steps/{action:confirm|refuse|withdraw}")
    Object step(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Registration one = registrations.find(frame.reader(), id).orThrow();
        Outcome<Long> outcome = registrations
                .step(frame.reader(), List.of(new Target(id, version)), action, TypedText.lines(reason))
                .getFirst();
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + one.url();
            case Outcome.Refused<Long>(Refusal refusal) ->
                answered(frame, show(frame, one, reason, frame.sentence(refusal)), refusal);
        };
    }

    private static ModelAndView answered(Frame frame, ModelAndView page, Refusal refusal) {
        if (refusal.kind() == Kind.FORBIDDEN) {
            throw new RefusedException(refusal);
        }
        return frame.again(refusal, page);
    }
}
