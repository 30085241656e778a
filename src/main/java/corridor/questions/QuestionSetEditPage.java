package corridor.questions;

import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing a set of questions, one question a row. */
@Controller
@RequestMapping("/question-sets/{id:\\d{1,18}}/edit")
class QuestionSetEditPage {

    private final QuestionSets sets;

    QuestionSetEditPage(QuestionSets sets) {
        this.sets = sets;
    }

    @GetMapping
    ModelAndView form(Frame frame, @PathVariable long id, @RequestParam(defaultValue = "") String in) {
        return form(frame, draft(frame, id), language(frame, in), "");
    }

    private static Language language(Frame frame, String tag) {
        return Language.of(tag).orElse(frame.language());
    }

    private QuestionSet draft(Frame frame, long id) {
        QuestionSet set = sets.find(frame.reader(), id).orThrow();
        if (!set.draft() || !QuestionSets.mayWrite(frame.reader())) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "change"));
        }
        return set;
    }

    private static ModelAndView form(Frame frame, QuestionSet set, Language language, String sentence) {
        return new ModelAndView(
                "questions/edit",
                Map.of(
                        "frame", frame,
                        "set", set,
                        "rows", rows(set, language),
                        "language", language,
                        "sentence", sentence));
    }

    private static List<QuestionSetRows> rows(QuestionSet set, Language language) {
        List<QuestionSetRows> rows = new ArrayList<>();
        for (Section part : set.sections()) {
            part.questions()
                    .forEach(one -> rows.add(new QuestionSetRows(
                            rows.size(), part.title().in(language).text(), one)));
        }
        return rows;
    }

    /** Saves what stands in the form, and then does what the button says. */
    @PostMapping
    Object save(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        QuestionSet set = draft(frame, id);
        String tag = fields.getFirst("in");
        String step = fields.getFirst("do");
        Language language = language(frame, tag == null ? "" : tag);
        QuestionSetForm typed = QuestionSetForm.of(set, fields, language).after(step == null ? "" : step);
        Outcome<Long> outcome = sets.change(frame.reader(), new Target(id, version), typed.text(set, language));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal) && refusal.kind() == Refusal.Kind.STALE) {
            QuestionSet.Text text = typed.text(set, language);
            QuestionSet kept = new QuestionSet(
                    set.id(),
                    set.slug(),
                    set.number(),
                    set.state(),
                    set.version(),
                    set.audience(),
                    text.title(),
                    set.purpose(),
                    text.sections());
            return frame.again(Kind.STALE, form(frame, kept, language, frame.t("questions.outrun")));
        }
        outcome.orThrow();
        return "done".equals(step)
                ? "redirect:/question-sets/" + id
                : "redirect:/question-sets/" + id + "/edit?in=" + language.tag();
    }
}
