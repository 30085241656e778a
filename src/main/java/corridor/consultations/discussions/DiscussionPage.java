package corridor.consultations.discussions;

import corridor.questions.AnswerForm;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a discussion: its questions, what was said to each, and what it came to. */
@Controller
@RequestMapping("/discussions/{slug}")
class DiscussionPage {

    private final Discussions discussions;
    private final Posts posts;
    private final DiscussionViews views;

    DiscussionPage(Discussions discussions, Posts posts, DiscussionViews views) {
        this.discussions = discussions;
        this.posts = posts;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return show(frame, discussions.find(frame.reader(), slug).orThrow(), Map.of(), "");
    }

    private ModelAndView show(Frame frame, Discussion one, Map<String, String> typed, String sentence) {
        return new ModelAndView(
                "consultations/discussion",
                Map.of("frame", frame, "whole", views.whole(frame, one), "typed", typed, "sentence", sentence));
    }

    /** The answer to any form of the page: what was typed stays when it is refused. */
    Object answered(Frame frame, Discussion one, Outcome<Long> outcome, Map<String, String> typed) {
        if (!(outcome instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + one.url();
        }
        if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING) {
            throw new RefusedException(refusal);
        }
        return frame.again(refusal, show(frame, one, typed, frame.sentence(refusal)));
    }

    @PostMapping("/steps/{action}")
    Object act(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Discussion one = discussions.find(frame.reader(), slug).orThrow();
        String why = AnswerForm.clean(reason);
        return answered(
                frame,
                one,
                discussions.act(frame.reader(), new Target(one.id(), version), action, why),
                Map.of("reason", why));
    }

    /** Says something. */
    @PostMapping("/posts")
    Object post(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long organisation,
            @RequestParam(defaultValue = "0") int question,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "false") boolean named) {
        Discussion one = discussions.find(frame.reader(), slug).orThrow();
        String typed = AnswerForm.clean(text);
        Posts.Said said = new Posts.Said(
                organisation,
                question == 0 ? null : question,
                named,
                typed,
                Language.of(language).orElse(frame.language()));
        return answered(frame, one, posts.post(frame.reader(), one, said), Map.of("text", typed));
    }

    /** Shows, hides or takes back what somebody said. */
    @PostMapping("/posts/{post:\\d{1,18}}/{action:show|hide|take-back}")
    Object moderate(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long post,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Discussion one = discussions.find(frame.reader(), slug).orThrow();
        boolean there = posts.of(frame.reader(), one).stream().anyMatch(each -> each.id() == post);
        Outcome<Long> outcome = there
                ? posts.act(frame.reader(), new Target(post, version), action, AnswerForm.clean(reason))
                : Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        return answered(frame, one, outcome, Map.of());
    }
}
