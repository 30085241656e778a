package corridor.practices;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One step in the life of a practice: what it will do, why it is taken, and the button. */
@Controller
@RequestMapping("/practices/{slug}/steps/{action}")
public class PracticeStepPage {

    /** Steps that have this page; publishing after the check and retracting have addresses of their own. */
    public static final Set<String> STEPS = Set.of(
            "submit", "resubmit", "clear", "return", "decline", "publish", "object", "attest", "confirm", "withdraw");

    private static final int LONGEST_REASON = 4_000;

    private final Practices practices;

    PracticeStepPage(Practices practices) {
        this.practices = practices;
    }

    @GetMapping
    ModelAndView ask(Frame frame, @PathVariable String slug, @PathVariable String action) {
        return page(frame, practice(frame, slug), step(action), "", "");
    }

    private ModelAndView page(Frame frame, Practice practice, String action, String reason, String wrong) {
        Offer offer = practices.offers(frame.reader(), practice).stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(Refusal.of(Kind.CONFLICT, "state-forbids", action, practice.state())));
        return new ModelAndView(
                "practices/step",
                Map.of(
                        "frame",
                        frame,
                        "step",
                        new StepView(
                                practice.slug().value(),
                                practice.version(),
                                practice.content().title().in(frame.language()).text(),
                                offer,
                                PracticeSteps.REASONED.contains(action),
                                reason,
                                wrong)));
    }

    private Practice practice(Frame frame, String slug) {
        return practices.find(frame.reader(), slug).orThrow();
    }

    private static String step(String action) {
        if (!STEPS.contains(action)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        return action;
    }

    /** Takes the step. A reason that was typed stays when it is refused. */
    @PostMapping
    Object take(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Practice practice = practice(frame, slug);
        String bounded = TypedText.lines(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        Outcome<Long> outcome =
                practices.act(frame.reader(), new Target(practice.id(), version), step(action), bounded);
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + afterwards(frame, practice);
            case Outcome.Refused<Long>(Refusal refusal)
            when Set.of(Kind.INVALID, Kind.STALE).contains(refusal.kind()) ->
                frame.again(refusal, page(frame, practice(frame, slug), action, bounded, frame.sentence(refusal)));
            case Outcome.Refused<Long>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    /** Its page, which publication may have given another address; or one's own, where it is out of sight now. */
    private String afterwards(Frame frame, Practice practice) {
        return practices.find(frame.reader(), java.util.List.of(practice.id())).stream()
                .map(one -> "/practices/" + one.slug())
                .findFirst()
                .orElse("/submissions");
    }

    /** The page's content. */
    public record StepView(
            String slug, int version, String title, Offer offer, boolean reasoned, String reason, String wrong) {}
}
