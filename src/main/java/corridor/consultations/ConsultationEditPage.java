package corridor.consultations;

import corridor.consultations.Consultation.Content;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a consultation, for a new one and for one that is there. */
@Controller
class ConsultationEditPage {

    private final Consultations consultations;
    private final ConsultationViews views;

    ConsultationEditPage(Consultations consultations, ConsultationViews views) {
        this.consultations = consultations;
        this.views = views;
    }

    @GetMapping("/consultations/new")
    ModelAndView blank(Frame frame, @RequestParam(defaultValue = "") String cycle) {
        checked(frame);
        return form(frame, Optional.empty(), ConsultationForm.blank(frame.language(), cycle), Map.of(), "");
    }

    private static void checked(Frame frame) {
        if (!Consultations.mayWrite(frame.reader())) {
            throw frame.reader().refused();
        }
    }

    private ModelAndView form(
            Frame frame,
            Optional<Consultation> before,
            ConsultationForm typed,
            Map<String, String> problems,
            String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        model.put("cycles", views.cycles(frame, typed.cycle()));
        model.put("version", before.map(Consultation::version).orElse(0));
        model.put("back", before.map(Consultation::url).orElse("/consultations"));
        model.put("action", before.map(one -> one.url() + "/text").orElse("/consultations/new"));
        return new ModelAndView("consultations/edit", model);
    }

    @PostMapping("/consultations/new")
    Object draft(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        checked(frame);
        ConsultationForm typed = ConsultationForm.of(fields);
        Optional<ModelAndView> wrong = wrong(frame, Optional.empty(), typed);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        long id = consultations
                .draft(frame.reader(), typed.content(Optional.empty()))
                .orThrow();
        return "redirect:"
                + consultations.find(frame.reader(), id).map(Consultation::url).orElse("/consultations");
    }

    private Optional<ModelAndView> wrong(Frame frame, Optional<Consultation> before, ConsultationForm typed) {
        Map<String, String> problems = typed.problems();
        Optional<Refusal> exceeding = problems.isEmpty() ? typed.exceeding() : Optional.empty();
        if (problems.isEmpty() && exceeding.isEmpty()) {
            return Optional.empty();
        }
        ModelAndView again = form(
                frame,
                before,
                typed,
                problems,
                exceeding.map(refusal -> frame.sentence(refusal)).orElse(""));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return Optional.of(again);
    }

    @GetMapping("/consultations/{slug}/text")
    ModelAndView text(Frame frame, @PathVariable String slug) {
        checked(frame);
        Consultation one = consultations.find(frame.reader(), slug).orThrow();
        return form(frame, Optional.of(one), ConsultationForm.of(one.content(), frame.language()), Map.of(), "");
    }

    /** Says it otherwise. A stale form keeps what was typed and says so. */
    @PostMapping("/consultations/{slug}/text")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        checked(frame);
        Consultation one = consultations.find(frame.reader(), slug).orThrow();
        ConsultationForm typed = ConsultationForm.of(fields);
        Optional<ModelAndView> wrong = wrong(frame, Optional.of(one), typed);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Content content = typed.content(Optional.of(one.content()));
        if (!(consultations.change(frame.reader(), new Target(one.id(), version), content)
                instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + one.url();
        }
        if (refusal.kind() != Kind.STALE && refusal.kind() != Kind.INVALID) {
            throw new RefusedException(refusal);
        }
        String told = refusal.kind() == Kind.STALE
                ? frame.t(
                        "consultations.outrun", frame.in(one.content().title()).text())
                : frame.sentence(refusal);
        return frame.again(refusal, form(frame, Optional.of(one), typed, Map.of(), told));
    }
}
