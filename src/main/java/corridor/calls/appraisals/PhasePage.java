package corridor.calls.appraisals;

import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.Typed;
import corridor.questions.AnswerForm;
import corridor.seating.Choice;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Phases of a call: planning one, sharing its dossiers out, following how far reviewers are. */
@Controller
@RequestMapping("/calls/{slug:[a-z0-9-]+}/phases")
class PhasePage {

    private final Calls calls;
    private final Phases phases;
    private final Offering offering;
    private final PhaseViews views;
    private final AppraisalReturns appraisals;

    PhasePage(Calls calls, Phases phases, Offering offering, PhaseViews views, AppraisalReturns appraisals) {
        this.calls = calls;
        this.phases = phases;
        this.offering = offering;
        this.views = views;
        this.appraisals = appraisals;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return show(frame, call(frame, slug), "");
    }

    private Call call(Frame frame, String slug) {
        if (!Phases.mayManage(frame.reader())) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "manage"));
        }
        return calls.find(frame.reader(), slug).orThrow();
    }

    private ModelAndView show(Frame frame, Call call, String sentence) {
        return new ModelAndView(
                "calls/phases", Map.of("frame", frame, "view", views.of(frame, call), "sentence", sentence));
    }

    @PostMapping
    Object plan(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> fields) {
        Call call = call(frame, slug);
        Typed typed = Typed.of(fields);
        Optional<LocalDate> due = day(typed.one("due"));
        Outcome<Long> outcome = due.isEmpty() || !typed.one("wanted").matches("\\d")
                ? Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "phase-malformed"))
                : phases.plan(
                        frame.reader(),
                        call,
                        LocalizedText.of(
                                frame.language(),
                                typed.line("name").isEmpty() ? frame.t("calls.phase") : typed.line("name")),
                        Switches.of(
                                Blindness.of(typed.one("blind")).orElse(call.blind()),
                                Switches.When.of(typed.one("others")),
                                !typed.one("authors-read").isEmpty()),
                        typed.id("criteria").orElse(0L),
                        Integer.parseInt(typed.one("wanted")),
                        due.get());
        return answer(frame, call, outcome.map(id -> 1));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private Object answer(Frame frame, Call call, Outcome<Integer> outcome) {
        if (outcome instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            return frame.again(refusal, show(frame, call, frame.sentence(refusal)));
        }
        return "redirect:" + call.url() + "/phases";
    }

    @PostMapping("/{id:\\d{1,18}}/steps/{action}")
    Object move(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Call call = call(frame, slug);
        return answer(
                frame,
                call,
                phases.move(frame.reader(), new Target(id, version), action, AnswerForm.clean(reason))
                        .map(done -> 1));
    }

    /** Offers what was proposed. */
    @PostMapping("/offers")
    Object offer(Frame frame, @PathVariable String slug, @RequestParam String mark) {
        Call call = call(frame, slug);
        return answer(frame, call, offering.offerAll(frame.reader(), call, mark));
    }

    /** Asks one reviewer. */
    @PostMapping("/parts")
    Object ask(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> fields) {
        Call call = call(frame, slug);
        Typed typed = Typed.of(fields);
        return answer(
                frame,
                call,
                offering.offer(
                                frame.reader(),
                                call,
                                List.of(new Choice(
                                        typed.id("dossier").orElse(0L),
                                        Table.KIND,
                                        typed.id("reviewer").orElse(0L))))
                        .getFirst()
                        .map(done -> 1));
    }

    /** Takes a part back. */
    @PostMapping("/parts/{id:\\d{1,18}}/return")
    Object takeBack(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Call call = call(frame, slug);
        return answer(
                frame,
                call,
                appraisals
                        .takeBack(frame.reader(), new Target(id, version), AnswerForm.clean(reason))
                        .map(done -> 1));
    }
}
