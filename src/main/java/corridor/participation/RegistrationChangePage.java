package corridor.participation;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form in which a registration is corrected, or somebody else is named in its place. */
@Controller
@RequestMapping("/registrations/{id:\\d{1,18}}/{what:change|substitute}")
class RegistrationChangePage {

    private final CyclePlace places;
    private final Registrations registrations;

    RegistrationChangePage(CyclePlace places, Registrations registrations) {
        this.places = places;
        this.registrations = registrations;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable long id, @PathVariable String what) {
        Registration one = registrations.find(frame.reader(), id).orThrow();
        CyclePlace.signedIn(frame);
        if (registrations.offers(frame.reader(), one).stream()
                .noneMatch(offer -> offer.action().equals(what))) {
            throw new RefusedException(Refusal.of(Kind.CONFLICT, "registration-settled"));
        }
        RegistrationForm typed = what.equals("change")
                ? RegistrationForm.of(one.who(), registrations.needs(one))
                : RegistrationForm.blank(one.who().part(), frame.language());
        return form(frame, one, what, typed, Map.of(), "");
    }

    private ModelAndView form(
            Frame frame,
            Registration one,
            String what,
            RegistrationForm typed,
            Map<String, String> problems,
            String sentence) {
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", CyclePlace.head(frame, places.find(frame, one.cycle())));
        model.put("back", one.url());
        model.put("action", one.url() + "/" + what);
        model.put("heading", "participation." + what);
        model.put("parts", List.of());
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        model.put("version", one.version());
        model.put("correcting", what.equals("change"));
        return new ModelAndView("participation/form", model);
    }

    @PostMapping
    Object save(
            Frame frame,
            @PathVariable long id,
            @PathVariable String what,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Registration one = registrations.find(frame.reader(), id).orThrow();
        fields.set("part", one.who().part());
        if (what.equals("change")) {
            fields.set("email", one.who().email());
        }
        RegistrationForm typed = RegistrationForm.of(fields);
        Map<String, String> problems = typed.problems(Registration.PARTS);
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, form(frame, one, what, typed, problems, ""));
        }
        Outcome<Long> outcome = what.equals("change")
                ? registrations.change(frame.reader(), one, version, typed)
                : registrations.substitute(frame.reader(), one, version, typed);
        return switch (outcome) {
            case Outcome.Done<Long>(Long written) -> "redirect:/registrations/" + written;
            case Outcome.Refused<Long>(Refusal refusal) ->
                answered(frame, form(frame, one, what, typed, Map.of(), frame.sentence(refusal)), refusal);
        };
    }

    private static ModelAndView answered(Frame frame, ModelAndView page, Refusal refusal) {
        if (refusal.kind() == Kind.FORBIDDEN) {
            throw new RefusedException(refusal);
        }
        return frame.again(refusal, page);
    }
}
