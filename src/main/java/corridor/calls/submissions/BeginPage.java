package corridor.calls.submissions;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.calls.Call;
import corridor.calls.CallViews;
import corridor.calls.Calls;
import corridor.calls.Typed;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
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

/** Beginning an answer to a call: for whom, in which language, with which code. */
@Controller
@RequestMapping("/calls/{slug:[a-z0-9-]+}/new")
class BeginPage {

    private final Calls calls;
    private final CallViews views;
    private final CallSubmissions submissions;
    private final Naming naming;

    BeginPage(Calls calls, CallViews views, CallSubmissions submissions, Naming naming) {
        this.calls = calls;
        this.views = views;
        this.submissions = submissions;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String code) {
        return form(frame, call(frame, slug, code), code, Named.NOBODY, "");
    }

    private Call call(Frame frame, String slug, String code) {
        if (!frame.reader().signedIn()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "sign-in-needed"));
        }
        return calls.find(frame.reader(), slug, code).orThrow();
    }

    private ModelAndView form(Frame frame, Call call, String code, Named named, String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("call", call);
        model.put("box", views.box(frame, call).orElse(null));
        model.put("owners", submissions.owners(frame.reader()));
        model.put("named", named);
        model.put("code", code);
        model.put("sentence", sentence);
        return new ModelAndView("calls/begin", model);
    }

    @PostMapping
    Object begin(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.of(fields);
        Call call = call(frame, slug, typed.one("code"));
        Named named = naming.read(frame, fields, "organisation");
        Outcome<Long> outcome = named.whenClear(() -> named.one("organisation")
                .map(owner -> submissions.begin(
                        frame.reader(),
                        call,
                        owner.id(),
                        Language.of(typed.one("language")).orElse(frame.language()),
                        typed.one("code")))
                .orElseGet(() -> Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "organisation-missing"))));
        return switch (outcome) {
            case Outcome.Done<Long>(Long id) -> "redirect:/calls/submissions/" + id;
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, form(frame, call, typed.one("code"), named, frame.sentence(refusal)));
        };
    }
}
