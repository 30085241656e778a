package corridor.outbox.drafts;

import corridor.outbox.Bounces;
import corridor.outbox.Letters;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Letters that did not arrive: addresses that they came back from, and letters that no mail server took. */
@Controller
@RequestMapping("/letters/undelivered")
class BouncePage {

    private static final int LONGEST = 200;

    private final Bounces bounces;
    private final Letters letters;

    BouncePage(Bounces bounces, Letters letters) {
        this.bounces = bounces;
        this.letters = letters;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        admit(frame);
        return new ModelAndView(
                "drafts/undelivered",
                Map.of("frame", frame, "addresses", bounces.all(), "letters", letters.undelivered()));
    }

    /** Notes a letter that came back to the operator's mailbox. */
    @PostMapping
    String note(Frame frame, @RequestParam String email, @RequestParam(defaultValue = "") String reason) {
        admit(frame);
        String address = TypedText.lines(email);
        if (!address.matches("[^\\s@]+@[^\\s@]+") || address.length() > LONGEST) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "address-malformed"));
        }
        bounces.note(address, TypedText.lines(reason));
        return "redirect:/letters/undelivered";
    }

    /** Writes to an address again. */
    @PostMapping("/{id}/forget")
    String forget(Frame frame, @PathVariable long id) {
        admit(frame);
        bounces.forget(id);
        return "redirect:/letters/undelivered";
    }

    private static void admit(Frame frame) {
        if (!frame.reader().may(DraftLifecycle.WRITING)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "drafts-confidential"));
        }
    }
}
