package corridor.consultations;

import corridor.questions.AnswerForm;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a consultation: who took part, what it came to, what was said and what became of that. */
@Controller
@RequestMapping("/consultations/{slug}")
class ConsultationPage {

    private final Consultations consultations;
    private final Contributions contributions;
    private final ConsultationViews views;

    ConsultationPage(Consultations consultations, Contributions contributions, ConsultationViews views) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return show(frame, consultations.find(frame.reader(), slug).orThrow(), "", "");
    }

    private ModelAndView show(Frame frame, Consultation one, String typed, String sentence) {
        return new ModelAndView(
                "consultations/show",
                Map.of("frame", frame, "whole", views.whole(frame, one), "typed", typed, "sentence", sentence));
    }

    /** Contributes. What was typed stays when it is refused. */
    @PostMapping("/contributions")
    Object contribute(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long organisation,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "false") boolean attributed) {
        Consultation one = consultations.find(frame.reader(), slug).orThrow();
        String typed = TypedText.lines(text);
        return answered(
                frame,
                one,
                contributions.contribute(
                        frame.reader(),
                        one,
                        organisation,
                        typed,
                        Language.of(language).orElse(frame.language()),
                        attributed),
                typed);
    }

    private Object answered(Frame frame, Consultation one, Outcome<Long> outcome, String typed) {
        if (!(outcome instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + one.url() + "#contributions";
        }
        if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING) {
            throw new RefusedException(refusal);
        }
        return frame.again(refusal, show(frame, one, typed, frame.sentence(refusal)));
    }

    /** Says what became of a contribution. */
    @PostMapping("/contributions/{id:\\d{1,18}}")
    Object standing(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reflected,
            @RequestParam(defaultValue = "") String why) {
        Consultation one = consultations.find(frame.reader(), slug).orThrow();
        String reason = AnswerForm.clean(why);
        return answered(frame, one, contributions.answer(frame.reader(), one, id, version, reflected, reason), "");
    }

    @PostMapping("/steps/{action}")
    Object act(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Consultation one = consultations.find(frame.reader(), slug).orThrow();
        return answered(
                frame,
                one,
                consultations.act(frame.reader(), new Target(one.id(), version), action, AnswerForm.clean(reason)),
                "");
    }
}
