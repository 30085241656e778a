package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.calls.Typed;
import corridor.questions.Answers;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a reviewer was asked to appraise, and the sheet on which they do. */
@Controller
@RequestMapping("/appraisals")
class AppraisalPage {

    private final Appraisals appraisals;
    private final AppraisalViews views;

    AppraisalPage(Appraisals appraisals, AppraisalViews views) {
        this.appraisals = appraisals;
        this.views = views;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        if (!frame.reader().signedIn()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "sign-in-needed"));
        }
        return new ModelAndView(
                "calls/appraisals",
                Map.of("frame", frame, "lines", views.lines(frame, appraisals.mine(frame.reader()))));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, appraisals.find(frame.reader(), id).orThrow(), null, null, "", "");
    }

    private ModelAndView show(
            Frame frame,
            Assignment part,
            @Nullable Answers typed,
            @Nullable String advice,
            String reason,
            String sentence) {
        return new ModelAndView(
                "calls/sheet",
                Map.of(
                        "frame", frame,
                        "sheet", views.sheet(frame, part, typed, advice),
                        "reason", reason,
                        "sentence", sentence));
    }

    /** One step of the reviewer. What was typed stays when it is refused. */
    @PostMapping("/{id:\\d{1,18}}")
    Object step(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Assignment part = appraisals.find(frame.reader(), id).orThrow();
        Typed typed = Typed.of(fields);
        Answers answers = views.answers(appraisals.criteria(part), fields);
        String advice = typed.one("recommendation");
        Outcome<Long> outcome = act(frame.reader(), new Target(id, version), typed, answers, advice);
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            return frame.again(
                    refusal,
                    show(
                            frame,
                            appraisals.find(frame.reader(), id).orThrow(),
                            part.opened() ? answers : null,
                            advice.isEmpty() ? null : advice,
                            typed.one("reason"),
                            frame.sentence(refusal)));
        }
        return switch (typed.one("do")) {
            case "save", "accept" -> "redirect:/appraisals/" + id;
            case "deliver" -> next(frame.reader());
            default -> "redirect:/appraisals";
        };
    }

    /** After one is delivered the next of one's own comes, whatever others have done. */
    private String next(Reader reader) {
        return appraisals.mine(reader).stream()
                .filter(Assignment::active)
                .findFirst()
                .map(one -> "redirect:/appraisals/" + one.id())
                .orElse("redirect:/appraisals");
    }

    private Outcome<Long> act(Reader reader, Target target, Typed typed, Answers answers, String advice) {
        return switch (typed.one("do")) {
            case "accept" -> appraisals.accept(reader, target);
            case "decline" -> appraisals.leave(reader, target, "decline", typed.one("reason"));
            case "abstain" -> appraisals.leave(reader, target, "abstain", typed.one("reason"));
            case "save" -> appraisals.save(reader, target, answers, advice);
            case "deliver" ->
                appraisals.save(reader, target, answers, advice).then(id -> appraisals.deliver(reader, Target.of(id)));
            default -> Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        };
    }
}
