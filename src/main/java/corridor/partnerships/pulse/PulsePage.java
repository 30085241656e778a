package corridor.partnerships.pulse;

import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.questions.AnswerForm;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionViews;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the people of a partnership see it. */
@Controller
class PulsePage {

    private final Partnerships partnerships;
    private final Pulses pulses;
    private final PulseViews views;
    private final QuestionViews questions;

    PulsePage(Partnerships partnerships, Pulses pulses, PulseViews views, QuestionViews questions) {
        this.partnerships = partnerships;
        this.pulses = pulses;
        this.views = views;
        this.questions = questions;
    }

    @GetMapping("/partnerships/{slug}/pulse")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, found(frame, slug), "", "");
    }

    private Partnership found(Frame frame, String slug) {
        return partnerships.find(frame.reader(), slug).orThrow();
    }

    private ModelAndView page(Frame frame, Partnership one, String typed, String sentence) {
        return new ModelAndView("pulse/show", Map.of("frame", frame, "view", views.view(frame, one, typed, sentence)));
    }

    @PostMapping("/partnerships/{slug}/pulse")
    Object open(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String closes) {
        Partnership one = found(frame, slug);
        return answer(frame, one, closes, opened(frame, one, kind, closes));
    }

    private Outcome<Long> opened(Frame frame, Partnership one, String kind, String closes) {
        Optional<LocalDate> day = day(closes);
        Optional<PulseKind> known = PulseKind.of(kind);
        return day.isEmpty() || known.isEmpty()
                ? Outcome.refused(Refusal.of(Kind.INVALID, "round-days", Pulses.SHORTEST, Pulses.LONGEST))
                : pulses.open(frame.reader(), one, known.get(), day.get());
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private Object answer(Frame frame, Partnership one, String typed, Outcome<Long> outcome) {
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            return frame.again(refusal, page(frame, one, typed, frame.sentence(refusal)));
        }
        return "redirect:" + one.url() + "/pulse";
    }

    @PostMapping("/partnerships/{slug}/pulse/{round}/drop")
    Object drop(Frame frame, @PathVariable String slug, @PathVariable long round, @RequestParam int version) {
        Partnership one = found(frame, slug);
        Round known = round(frame, one, round);
        return answer(frame, one, "", pulses.drop(frame.reader(), new Target(known.id(), version)));
    }

    private Round round(Frame frame, Partnership one, long id) {
        return pulses.of(frame.reader(), one).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    @GetMapping("/partnerships/{slug}/pulse/{round:\\d{1,18}}")
    ModelAndView form(Frame frame, @PathVariable String slug, @PathVariable long round) {
        Partnership one = found(frame, slug);
        Round known = round(frame, one, round);
        if (!pulses.mayAnswer(frame.reader(), known)) {
            throw frame.reader().refused("change");
        }
        return form(frame, one, known, Answers.NONE, Map.of(), "");
    }

    private ModelAndView form(
            Frame frame, Partnership one, Round round, Answers typed, Map<String, String> problems, String sentence) {
        QuestionSet set = pulses.questions(round);
        return new ModelAndView(
                "pulse/answer",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new PulseView.AnswerView(
                                one,
                                round,
                                frame.date(round.closes()),
                                questions.form(frame, set, typed, problems),
                                sentence)));
    }

    @PostMapping("/partnerships/{slug}/pulse/{round:\\d{1,18}}")
    Object answer(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long round,
            @RequestParam MultiValueMap<String, String> sent) {
        Partnership one = found(frame, slug);
        Round known = round(frame, one, round);
        Answers typed = AnswerForm.of(pulses.questions(known), sent);
        Outcome<Long> outcome = pulses.answer(frame.reader(), known.id(), typed);
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            return frame.again(refusal, form(frame, one, known, typed, Map.of(), frame.sentence(refusal)));
        }
        return "redirect:" + one.url() + "/pulse";
    }
}
