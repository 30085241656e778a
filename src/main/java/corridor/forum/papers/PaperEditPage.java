package corridor.forum.papers;

import corridor.forum.FormFields;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a paper that is being written. */
@Controller
public class PaperEditPage {

    private final Papers papers;

    PaperEditPage(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/forums/papers/{id:\\d{1,18}}/edit")
    ModelAndView edit(Frame frame, @PathVariable long id) {
        Paper paper = papers.find(frame.reader(), id).orThrow();
        if (!Papers.mayChange(frame.reader(), paper)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "change"));
        }
        return form(frame, paper, PaperForm.of(paper.content()), "", Map.of());
    }

    private static ModelAndView form(
            Frame frame, Paper paper, PaperForm typed, String sentence, Map<String, String> theirs) {
        return page(
                frame,
                new PaperFormView(
                        paper.url(),
                        paper.title().in(frame.language()).text(),
                        paper.url() + "/edit",
                        paper.version(),
                        false,
                        typed,
                        sentence,
                        theirs));
    }

    /** Changes it. A stale form keeps what was typed and says what others wrote meanwhile. */
    @PostMapping("/forums/papers/{id:\\d{1,18}}/edit")
    Object change(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Paper paper = papers.find(frame.reader(), id).orThrow();
        PaperForm typed = PaperForm.of(new FormFields(sent), paper.content());
        return switch (papers.change(frame.reader(), new Target(id, version), typed.content())) {
            case Outcome.Done<Long> done -> "redirect:" + paper.url();
            case Outcome.Refused<Long>(Refusal refusal) ->
                answered(
                        frame, form(frame, paper, typed, told(frame, refusal), theirs(paper, typed, refusal)), refusal);
        };
    }

    private static Map<String, String> theirs(Paper paper, PaperForm typed, Refusal refusal) {
        return refusal.kind() == Kind.STALE ? PaperForm.of(paper.content()).differing(typed) : Map.of();
    }

    static String told(Frame frame, Refusal refusal) {
        return refusal.kind() == Kind.STALE ? frame.t("forum.outrun") : frame.sentence(refusal);
    }

    static ModelAndView answered(Frame frame, ModelAndView page, Refusal refusal) {
        if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING) {
            throw new RefusedException(refusal);
        }
        return frame.again(refusal, page);
    }

    static ModelAndView page(Frame frame, PaperFormView view) {
        return new ModelAndView("forum/paper-edit", Map.of("frame", frame, "view", view));
    }

    /**
     * What the form shows.
     *
     * @param version 0 for a new one
     * @param tabled whether it may be for all sessions of the table
     */
    public record PaperFormView(
            String back,
            String place,
            String action,
            int version,
            boolean tabled,
            PaperForm typed,
            String sentence,
            Map<String, String> theirs) {

        public boolean fresh() {
            return version == 0;
        }
    }
}
