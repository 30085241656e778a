package corridor.assurance;

import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for our yes or our reply, and one disclosure in exactly the words that are shown. */
@Controller
class DisclosurePage {

    private final Disclosures disclosures;
    private final Replies replies;
    private final Releases releases;
    private final DisclosureViews views;

    DisclosurePage(Disclosures disclosures, Replies replies, Releases releases, DisclosureViews views) {
        this.disclosures = disclosures;
        this.replies = replies;
        this.releases = releases;
        this.views = views;
    }

    @GetMapping("/disclosures")
    ModelAndView list(Frame frame, @RequestParam(defaultValue = "1") int page) {
        if (!frame.reader().signedIn()) {
            throw frame.reader().refused("disclosures");
        }
        return new ModelAndView(
                "assurance/list",
                Map.of(
                        "frame",
                        frame,
                        "lines",
                        disclosures.concerning(frame.reader(), page).map(one -> DisclosureViews.line(frame, one))));
    }

    @GetMapping("/disclosures/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable long id) {
        return page(frame, id, "", "");
    }

    private ModelAndView page(Frame frame, long id, String typed, String sentence) {
        Disclosure one = disclosures.find(frame.reader(), id).orThrow();
        return new ModelAndView(
                "assurance/show", Map.of("frame", frame, "view", views.view(frame, one, typed, sentence)));
    }

    private Object answer(Frame frame, long id, String typed, Outcome<Long> outcome) {
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            return frame.again(refusal, page(frame, id, typed, frame.sentence(refusal)));
        }
        return "redirect:/disclosures/" + id;
    }

    @PostMapping("/disclosures/{id:\\d{1,18}}/consent")
    Object consent(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam long organisation,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String note) {
        Target target = new Target(id, version);
        return answer(
                frame,
                id,
                note,
                answer.equals("withdraw")
                        ? disclosures.withdraw(frame.reader(), target, organisation)
                        : disclosures.answer(frame.reader(), target, organisation, answer.equals("yes"), note));
    }

    @PostMapping("/disclosures/{id:\\d{1,18}}/reply")
    Object reply(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam long organisation,
            @RequestParam(defaultValue = "") String text) {
        LocalizedText typed = LocalizedText.of(frame.language(), TypedText.lines(text));
        return answer(frame, id, text, replies.write(frame.reader(), new Target(id, version), organisation, typed));
    }

    @PostMapping("/disclosures/{id:\\d{1,18}}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        return answer(frame, id, reason, disclosures.step(frame.reader(), new Target(id, version), action, reason));
    }

    /** For everybody: numbers alone. */
    @GetMapping("/corrections")
    ModelAndView corrections(Frame frame, @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView(
                "assurance/corrections",
                Map.of("frame", frame, "corrections", releases.corrections(frame.reader(), page)));
    }
}
