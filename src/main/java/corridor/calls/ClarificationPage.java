package corridor.calls;

import corridor.questions.AnswerForm;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Questions and answers about a call. */
@Controller
@RequestMapping("/calls/{slug:[a-z0-9-]+}/clarifications")
class ClarificationPage {

    private final Calls calls;
    private final Clarifications clarifications;

    ClarificationPage(Calls calls, Clarifications clarifications) {
        this.calls = calls;
        this.clarifications = clarifications;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String sent) {
        return show(frame, calls.find(frame.reader(), slug).orThrow(), "", "", !sent.isEmpty());
    }

    private ModelAndView show(Frame frame, Call call, String typed, String sentence, boolean sent) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("call", call);
        model.put("all", clarifications.of(frame.reader(), call));
        model.put("answers", Clarifications.mayAnswer(frame.reader()));
        model.put(
                "asks", frame.reader().signedIn() && Set.of("announced", "open").contains(call.state()));
        model.put("typed", typed);
        model.put("sentence", sentence);
        model.put("sent", sent);
        return new ModelAndView("calls/clarifications", model);
    }

    @PostMapping
    Object ask(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String question) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        String typed = AnswerForm.clean(question);
        return answered(frame, call, typed, clarifications.ask(frame.reader(), call, typed), "?sent=yes");
    }

    private Object answered(Frame frame, Call call, String typed, Outcome<Long> outcome, String ending) {
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                && refusal.kind() != Refusal.Kind.FORBIDDEN
                && refusal.kind() != Refusal.Kind.MISSING) {
            return frame.again(refusal, show(frame, call, typed, frame.sentence(refusal), false));
        }
        outcome.orThrow();
        return "redirect:" + call.url() + "/clarifications" + ending;
    }

    /** Answers, or sets aside. */
    @PostMapping("/{id:\\d{1,18}}")
    Object answer(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        Typed typed = Typed.of(fields);
        Target target = new Target(id, version);
        return answered(
                frame,
                call,
                "",
                typed.one("do").equals("set-aside")
                        ? clarifications.setAside(frame.reader(), target)
                        : clarifications.answer(
                                frame.reader(), target, LocalizedText.of(frame.language(), typed.one("answer"))),
                "");
    }
}
