package corridor.forum.papers;

import corridor.forum.FormFields;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
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

/** A paper: its text by paragraphs, what was said of each and what became of that, and its steps. */
@Controller
@RequestMapping("/forums/papers/{id:\\d{1,18}}")
class PaperPage {

    private static final Set<String> STEPS = Set.of("revise", "publish", "replace", "drop");

    private final Papers papers;
    private final PaperComments comments;
    private final PaperViews views;

    PaperPage(Papers papers, PaperComments comments, PaperViews views) {
        this.papers = papers;
        this.comments = comments;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable long id) {
        return page(frame, papers.find(frame.reader(), id).orThrow(), "", Map.of());
    }

    private ModelAndView page(Frame frame, Paper paper, String sentence, Map<String, String> typed) {
        return new ModelAndView(
                "forum/paper",
                Map.of("frame", frame, "view", views.paper(frame, paper), "sentence", sentence, "typed", typed));
    }

    /** Sends it round for comments. */
    @PostMapping("/circulation")
    Object circulate(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Paper paper = papers.find(frame.reader(), id).orThrow();
        FormFields fields = new FormFields(sent);
        String until = fields.line("until");
        return answer(
                frame,
                paper,
                papers.circulate(
                        frame.reader(),
                        new Target(id, version),
                        Set.copyOf(fields.all("circle")),
                        FormFields.day(until)),
                Map.of("until", until));
    }

    /** Takes a step. What was typed stays where something is missing. */
    @PostMapping("/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        if (!STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        Paper paper = papers.find(frame.reader(), id).orThrow();
        String why = FormFields.clean(reason);
        return answer(
                frame, paper, papers.step(frame.reader(), new Target(id, version), action, why), Map.of("reason", why));
    }

    /** Comments. */
    @PostMapping("/comments")
    Object comment(Frame frame, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        Paper paper = papers.find(frame.reader(), id).orThrow();
        FormFields fields = new FormFields(sent);
        int most = paper.content().paragraphs(frame.language()).size();
        String text = fields.text("text");
        PaperComments.Said said = new PaperComments.Said(
                FormFields.id(fields.line("organisation")).orElse(0L),
                FormFields.number(fields.line("paragraph"))
                        .filter(number -> number > 0 && number <= most)
                        .orElse(null),
                text,
                Language.of(fields.line("language")).orElse(frame.language()));
        return answer(frame, paper, comments.comment(frame.reader(), paper, said), Map.of("text", text));
    }

    /** Says what became of a comment. */
    @PostMapping("/comments/{comment:\\d{1,18}}")
    Object standing(
            Frame frame,
            @PathVariable long id,
            @PathVariable long comment,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String why) {
        Paper paper = papers.find(frame.reader(), id).orThrow();
        String reason = FormFields.clean(why);
        return answer(
                frame,
                paper,
                comments.answer(frame.reader(), paper, comment, version, standing, reason),
                Map.of("why-" + comment, reason));
    }

    private Object answer(Frame frame, Paper paper, Outcome<Long> outcome, Map<String, String> typed) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + paper.url();
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING ->
                throw new RefusedException(refusal);
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, paper, frame.sentence(refusal), typed));
        };
    }
}
