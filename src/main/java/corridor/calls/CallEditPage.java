package corridor.calls;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing a call. */
@Controller
class CallEditPage {

    private final Calls calls;
    private final CallOptions options;
    private final Naming naming;

    CallEditPage(Calls calls, CallOptions options, Naming naming) {
        this.calls = calls;
        this.options = options;
        this.naming = naming;
    }

    @GetMapping("/calls/new")
    ModelAndView begin(Frame frame, @RequestParam(defaultValue = "") String place) {
        mayWrite(frame);
        return form(frame, CallForm.blank(frame.language()), Map.of(), "/calls/new", place, 0, "");
    }

    private static void mayWrite(Frame frame) {
        if (!Calls.mayWrite(frame.reader())) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "write"));
        }
    }

    private ModelAndView form(
            Frame frame,
            CallForm form,
            Map<String, Refusal> problems,
            String action,
            String place,
            int version,
            String sentence) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach((field, refusal) -> sentences.put(field, frame.sentence(refusal)));
        Set<String> twice = problems.entrySet().stream()
                .filter(one -> one.getValue().code().equals("time-ambiguous"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("typed", form.typed());
        model.put("conveners", form.conveners());
        model.put("problems", sentences);
        model.put("twice", twice);
        model.put("options", options.of(frame));
        model.put("action", action);
        model.put("place", place);
        model.put("version", version);
        model.put("sentence", sentence);
        return new ModelAndView("calls/edit", model);
    }

    /** Begins a call. What is wrong is shown beside what was typed. */
    @PostMapping("/calls/new")
    Object draft(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        mayWrite(frame);
        CallForm form =
                new CallForm(Typed.of(fields), naming.read(frame, fields, CallForm.CONVENERS), frame.language());
        Map<String, Refusal> problems = form.problems();
        String place = form.typed().one("place");
        if (!problems.isEmpty()) {
            return answered(form(frame, form, problems, "/calls/new", place, 0, ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Call call = calls.draft(
                        frame.reader(),
                        place.matches("[a-z-]{1,40}:\\d{1,18}") ? Reference.parse(place) : null,
                        form.text(LocalizedText.EMPTY, LocalizedText.EMPTY))
                .orThrow();
        return "redirect:" + call.url();
    }

    private static ModelAndView answered(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    @GetMapping("/calls/{slug:[a-z0-9-]+}/edit")
    ModelAndView form(Frame frame, @PathVariable String slug) {
        mayWrite(frame);
        Call call = draft(frame, slug);
        Named conveners = naming.of(frame, Map.of(CallForm.CONVENERS, call.conveners()));
        return form(
                frame,
                CallForm.of(call, conveners, frame.language()),
                Map.of(),
                call.url() + "/edit",
                "",
                call.version(),
                "");
    }

    private Call draft(Frame frame, String slug) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        if (!call.draft()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, "state-forbids", "change", call.state()));
        }
        return call;
    }

    @PostMapping("/calls/{slug:[a-z0-9-]+}/edit")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        mayWrite(frame);
        Call call = draft(frame, slug);
        CallForm form =
                new CallForm(Typed.of(fields), naming.read(frame, fields, CallForm.CONVENERS), frame.language());
        Map<String, Refusal> problems = form.problems();
        Outcome<Long> outcome = problems.isEmpty()
                ? calls.change(frame.reader(), new Target(call.id(), version), form.text(call.title(), call.text()))
                : Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "fields-wrong"));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                && (!problems.isEmpty() || refusal.kind() == Refusal.Kind.STALE)) {
            return answered(
                    form(
                            frame,
                            form,
                            problems,
                            call.url() + "/edit",
                            "",
                            call.version(),
                            problems.isEmpty() ? frame.t("calls.outrun") : ""),
                    HttpStatus.valueOf(refusal.kind().status()));
        }
        outcome.orThrow();
        return "redirect:" + call.url();
    }
}
