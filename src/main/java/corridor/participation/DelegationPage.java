package corridor.participation;

import corridor.actors.Named;
import corridor.forum.Cycle;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One delegation: its places, and the people whom it names. */
@Controller
@RequestMapping("/delegations/{id:\\d{1,18}}")
class DelegationPage {

    private final CyclePlace places;
    private final Delegations delegations;
    private final Registrations registrations;
    private final ParticipationViews views;

    DelegationPage(CyclePlace places, Delegations delegations, Registrations registrations, ParticipationViews views) {
        this.places = places;
        this.delegations = delegations;
        this.registrations = registrations;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable long id) {
        Delegation delegation = delegations.find(frame.reader(), id).orThrow();
        return page(frame, delegation, DelegationForm.of(delegation), Map.of(), "");
    }

    private ModelAndView page(
            Frame frame, Delegation delegation, DelegationForm typed, Map<String, String> problems, String sentence) {
        Cycle cycle = places.find(frame, delegation.cycle());
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("cycle", CyclePlace.head(frame, cycle));
        model.put("line", views.delegation(frame, delegation));
        model.put("people", views.registrations(frame, registrations.of(frame.reader(), delegation)));
        model.put("asks", Registrations.mayAskFor(frame.reader(), delegation));
        model.put("offers", delegations.offers(frame.reader(), delegation));
        model.put("constituencies", views.constituencies(frame));
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        return new ModelAndView("participation/delegation", model);
    }

    /** Changes what it is told; a stale form keeps what was typed. */
    @PostMapping
    Object change(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Delegation delegation = delegations.find(frame.reader(), id).orThrow();
        DelegationForm typed = DelegationForm.of(fields, Named.NOBODY);
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            return answered(page(frame, delegation, typed, problems, ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(frame, delegation, typed, delegations.change(frame.reader(), delegation, version, typed.terms()));
    }

    @PostMapping("/steps/{action:open|close}")
    Object step(Frame frame, @PathVariable long id, @PathVariable String action, @RequestParam int version) {
        Delegation delegation = delegations.find(frame.reader(), id).orThrow();
        return after(
                frame,
                delegation,
                DelegationForm.of(delegation),
                delegations
                        .step(frame.reader(), List.of(new Target(id, version)), action)
                        .getFirst());
    }

    private Object after(Frame frame, Delegation delegation, DelegationForm typed, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long>(Long id) -> "redirect:/delegations/" + id;
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                answered(
                        page(frame, delegation, typed, Map.of(), frame.sentence(refusal)),
                        HttpStatus.valueOf(refusal.kind().status()));
        };
    }

    private static ModelAndView answered(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
