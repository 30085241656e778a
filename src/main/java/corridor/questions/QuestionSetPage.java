package corridor.questions;

import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.shared.Slug;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sets of questions, for those who write them and those who convene. */
@Controller
@RequestMapping("/question-sets")
class QuestionSetPage {

    private final QuestionSets sets;
    private final QuestionViews views;

    QuestionSetPage(QuestionSets sets, QuestionViews views) {
        this.sets = sets;
        this.views = views;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        mayRead(frame);
        List<QuestionSet> newest = sets.list(frame.reader(), "").stream()
                .collect(Collectors.toMap(QuestionSet::slug, one -> one, (one, older) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        return new ModelAndView(
                "questions/list",
                Map.of(
                        "frame",
                        frame,
                        "sets",
                        newest,
                        "writes",
                        QuestionSets.mayWrite(frame.reader()),
                        "slug",
                        "",
                        "sentence",
                        ""));
    }

    static void mayRead(Frame frame) {
        if (!QuestionSets.mayRead(frame.reader())) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "questions-confidential"));
        }
    }

    @PostMapping
    String begin(Frame frame, @RequestParam String title, @RequestParam String purpose) {
        String named = AnswerForm.clean(title);
        Purpose wanted = Stream.of(Purpose.values())
                .filter(one -> one.code().equals(purpose))
                .findFirst()
                .orElse(Purpose.CALL);
        if (named.isEmpty() || named.length() > 200) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "field-wrong", "title"));
        }
        long id = sets.draft(
                        frame.reader(), Slug.from(named).value(), wanted, LocalizedText.of(frame.language(), named))
                .orThrow();
        return "redirect:/question-sets/" + id + "/edit";
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, id, "");
    }

    private ModelAndView show(Frame frame, long id, String sentence) {
        mayRead(frame);
        QuestionSet set = sets.find(frame.reader(), id).orThrow();
        return new ModelAndView(
                "questions/show",
                Map.of(
                        "frame", frame,
                        "set", set,
                        "form", views.form(frame, set, Answers.NONE, Map.of()),
                        "numbers", sets.list(frame.reader(), set.slug()),
                        "offers", sets.offers(frame.reader(), set),
                        "writes", QuestionSets.mayWrite(frame.reader()),
                        "sentence", sentence));
    }

    @PostMapping("/{id:\\d{1,18}}/copy")
    String copy(Frame frame, @PathVariable long id) {
        return "redirect:/question-sets/" + sets.copy(frame.reader(), id).orThrow() + "/edit";
    }

    /** Publishes, retires or discards. */
    @PostMapping("/{id:\\d{1,18}}/steps/{action}")
    Object act(Frame frame, @PathVariable long id, @PathVariable String action, @RequestParam int version) {
        Target target = new Target(id, version);
        Outcome<Long> outcome = switch (action) {
            case "publish" -> sets.publish(frame.reader(), target);
            case "retire" -> sets.retire(frame.reader(), target);
            case "discard" -> sets.discard(frame.reader(), target);
            default -> Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "page-missing"));
        };
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                && (refusal.kind() == Refusal.Kind.CONFLICT || refusal.kind() == Refusal.Kind.STALE)) {
            return frame.again(refusal, show(frame, id, frame.sentence(refusal)));
        }
        outcome.orThrow();
        return action.equals("discard") ? "redirect:/question-sets" : "redirect:/question-sets/" + id;
    }
}
