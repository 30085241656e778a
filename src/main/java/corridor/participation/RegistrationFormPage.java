package corridor.participation;

import corridor.forum.Cycle;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form in which somebody is registered: for a delegation, or by the secretariat for those who belong to none. */
@Controller
class RegistrationFormPage {

    private final CyclePlace places;
    private final Delegations delegations;
    private final Registrations registrations;

    RegistrationFormPage(CyclePlace places, Delegations delegations, Registrations registrations) {
        this.places = places;
        this.delegations = delegations;
        this.registrations = registrations;
    }

    @GetMapping("/delegations/{id:\\d{1,18}}/new")
    ModelAndView delegated(Frame frame, @PathVariable long id) {
        Delegation delegation = asking(frame, id);
        Cycle cycle = places.find(frame, delegation.cycle());
        return page(frame, cycle, delegation, RegistrationForm.blank("delegate", frame.language()), Map.of(), "");
    }

    private Delegation asking(Frame frame, long id) {
        CyclePlace.signedIn(frame);
        Delegation delegation = delegations.find(frame.reader(), id).orThrow();
        if (!Registrations.mayAskFor(frame.reader(), delegation)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "ask"));
        }
        return delegation;
    }

    @GetMapping("/forums/{forum}/{cycle}/registrations/new")
    ModelAndView alone(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        CyclePlace.forSecretariat(frame);
        Cycle found = places.find(frame, forum, cycle);
        return page(frame, found, null, RegistrationForm.blank("staff", frame.language()), Map.of(), "");
    }

    private static ModelAndView page(
            Frame frame,
            Cycle cycle,
            @Nullable Delegation delegation,
            RegistrationForm typed,
            Map<String, String> problems,
            String sentence) {
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", CyclePlace.head(frame, cycle));
        model.put("back", delegation == null ? cycle.url() + "/registrations" : delegation.url());
        model.put("action", delegation == null ? cycle.url() + "/registrations/new" : delegation.url() + "/new");
        model.put("heading", "participation.register");
        model.put("parts", delegation == null ? Registration.PARTS : Registration.DELEGATED);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        return new ModelAndView("participation/form", model);
    }

    @PostMapping("/delegations/{id:\\d{1,18}}/new")
    Object askFor(Frame frame, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
        Delegation delegation = asking(frame, id);
        return ask(frame, places.find(frame, delegation.cycle()), delegation, RegistrationForm.of(fields));
    }

    @PostMapping("/forums/{forum}/{cycle}/registrations/new")
    Object ask(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> fields) {
        CyclePlace.forSecretariat(frame);
        return ask(frame, places.find(frame, forum, cycle), null, RegistrationForm.of(fields));
    }

    /** What is wrong is shown beside what was typed. */
    private Object ask(Frame frame, Cycle cycle, @Nullable Delegation delegation, RegistrationForm typed) {
        List<String> parts = delegation == null ? Registration.PARTS : Registration.DELEGATED;
        Map<String, String> problems = typed.problems(parts);
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, page(frame, cycle, delegation, typed, problems, ""));
        }
        return switch (registrations.ask(frame.reader(), cycle, delegation, typed)) {
            case Outcome.Done<Long>(Long id) ->
                "redirect:" + (delegation == null ? "/registrations/" + id : delegation.url());
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN -> throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(Kind.INVALID, page(frame, cycle, delegation, typed, Map.of(), frame.sentence(refusal)));
        };
    }
}
