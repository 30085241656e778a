package corridor.consultations.correspondence;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slug;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A matter, what was done on it step by step, and the forms to begin and continue one. */
@Controller
@RequestMapping("/correspondence")
class MatterPage {

    private final Matters matters;

    MatterPage(Matters matters) {
        this.matters = matters;
    }

    @GetMapping("/new")
    ModelAndView blank(Frame frame) {
        checked(frame);
        return form(frame, "", "", "");
    }

    private static void checked(Frame frame) {
        if (!Matters.mayWrite(frame.reader())) {
            throw frame.reader().refused();
        }
    }

    private static ModelAndView form(Frame frame, String title, String symbol, String sentence) {
        return new ModelAndView(
                "consultations/new-matter",
                Map.of("frame", frame, "title", title, "symbol", symbol, "sentence", sentence));
    }

    @PostMapping("/new")
    Object open(
            Frame frame,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String marking,
            @RequestParam(defaultValue = "false") boolean everyone) {
        checked(frame);
        String name = TypedText.lines(title);
        String mark = Matter.MARKINGS.contains(marking) ? marking : "";
        if (name.isEmpty() || name.length() > Matter.LONGEST_TITLE || symbol.length() > 100) {
            return frame.again(Kind.INVALID, form(frame, name, symbol, frame.t("consultations.wrong.title")));
        }
        LocalizedText titled = LocalizedText.of(frame.language(), name);
        return switch (matters.open(frame.reader(), titled, TypedText.lines(symbol), mark, everyone)) {
            case Outcome.Done<Long> done ->
                "redirect:/correspondence/"
                        + Slug.from(titled.in(Language.ENGLISH).text());
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, form(frame, name, symbol, frame.sentence(refusal)));
        };
    }

    @GetMapping("/{slug}")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        Matter one = matters.find(frame.reader(), slug).orThrow();
        return show(frame, one, StepForm.BLANK, Map.of(), "");
    }

    private ModelAndView show(Frame frame, Matter one, StepForm typed, Map<String, String> problems, String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("matter", one);
        model.put("steps", matters.steps(one));
        model.put("offers", matters.offers(frame.reader(), one));
        model.put("writing", Matters.mayWrite(frame.reader()) && one.open());
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        return new ModelAndView("consultations/matter", model);
    }

    /** Adds what was done. What was typed stays when it is refused. */
    @PostMapping("/{slug}/steps")
    Object add(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Matter one = matters.find(frame.reader(), slug).orThrow();
        StepForm typed = StepForm.of(fields);
        Map<String, String> problems = typed.problems();
        Outcome<Long> outcome = problems.isEmpty()
                ? matters.add(frame.reader(), new Target(one.id(), version), typed.step(frame.language()))
                : Outcome.refused(Refusal.of(Kind.INVALID, "fields-wrong"));
        return afterwards(frame, one, typed, problems, outcome);
    }

    private Object afterwards(
            Frame frame, Matter one, StepForm typed, Map<String, String> problems, Outcome<Long> outcome) {
        if (!(outcome instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + one.url();
        }
        if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.STALE) {
            throw new RefusedException(refusal);
        }
        String told = problems.isEmpty() ? frame.sentence(refusal) : "";
        return frame.again(refusal, show(frame, one, typed, problems, told));
    }

    @PostMapping("/{slug}/{action:settle|reopen}")
    Object act(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Matter one = matters.find(frame.reader(), slug).orThrow();
        return afterwards(
                frame,
                one,
                StepForm.BLANK,
                Map.of(),
                matters.act(frame.reader(), new Target(one.id(), version), action, TypedText.lines(reason)));
    }
}
