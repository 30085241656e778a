package corridor.calls;

import corridor.questions.AnswerForm;
import corridor.questions.Answers;
import corridor.questions.QuestionSets;
import corridor.questions.QuestionView;
import corridor.questions.QuestionViews;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A call: until when, for whom, what is asked, and where to begin. */
@Controller
class CallPage {

    private final Calls calls;
    private final CallTimes times;
    private final CallViews views;
    private final QuestionSets sets;
    private final QuestionViews questions;
    private final Clock clock;

    CallPage(Calls calls, CallTimes times, CallViews views, QuestionSets sets, QuestionViews questions, Clock clock) {
        this.calls = calls;
        this.times = times;
        this.views = views;
        this.sets = sets;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/calls/{slug:[a-z0-9-]+}")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return show(frame, calls.find(frame.reader(), slug).orThrow(), Typed.NOTHING, Set.of(), "");
    }

    private ModelAndView show(Frame frame, Call call, Typed typed, Set<String> twice, String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("call", call);
        model.put("box", views.box(frame, call).orElse(null));
        model.put("home", views.home(frame, call));
        model.put("moved", views.moved(frame, call));
        model.put("who", views.who(frame, call));
        model.put("asked", asked(frame, call));
        model.put("figures", views.rows(frame, List.of(call)).getFirst().figures());
        model.put("running", call.open() && running(call));
        model.put("offers", calls.offers(frame.reader(), call));
        model.put("desk", frame.reader().may(CallLifecycle.DESK));
        model.put("typed", typed);
        model.put("twice", twice);
        model.put("sentence", sentence);
        return new ModelAndView("calls/show", model);
    }

    private boolean running(Call call) {
        Closing closing = call.closing();
        return closing != null && closing.running(clock.instant());
    }

    private QuestionView.@Nullable Form asked(Frame frame, Call call) {
        return Optional.ofNullable(call.questionSet())
                .flatMap(sets::find)
                .map(set -> questions.form(frame, set, Answers.NONE, Map.of()))
                .orElse(null);
    }

    /** Takes a step. What was typed stays if something is missing. */
    @PostMapping("/calls/{slug:[a-z0-9-]+}/steps/{action}")
    Object act(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        String why = AnswerForm.clean(reason);
        return answer(
                frame,
                slug,
                new Typed(Map.of("reason", List.of(why))),
                calls.move(frame.reader(), new Target(call.id(), version), action, why));
    }

    private Object answer(Frame frame, String slug, Typed typed, Outcome<Long> outcome) {
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                && refusal.kind() != Refusal.Kind.FORBIDDEN
                && refusal.kind() != Refusal.Kind.MISSING) {
            return frame.again(
                    refusal,
                    show(
                            frame,
                            calls.find(frame.reader(), slug).orThrow(),
                            typed,
                            refusal.code().equals("time-ambiguous") ? Set.of("closes") : Set.of(),
                            frame.sentence(refusal)));
        }
        outcome.orThrow();
        return "redirect:/calls/" + slug;
    }

    /** Moves the closing to later. */
    @PostMapping("/calls/{slug:[a-z0-9-]+}/extension")
    Object extend(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        Typed typed = Typed.of(fields);
        return answer(
                frame,
                slug,
                typed,
                local(typed.one("closes"))
                        .map(until -> times.extend(
                                frame.reader(),
                                new Target(call.id(), version),
                                until,
                                typed.one("closes-which"),
                                typed.one("reason")))
                        .orElseGet(() -> Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "call-closes-wrong"))));
    }

    private static Optional<LocalDateTime> local(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
