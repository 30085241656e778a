package corridor.actors.verification;

import corridor.actors.Organisations;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The organisations that wait to be verified. */
@Controller
class VerificationPage {

    private final Verifications verifications;
    private final Organisations organisations;

    VerificationPage(Verifications verifications, Organisations organisations) {
        this.verifications = verifications;
        this.organisations = organisations;
    }

    @GetMapping("/verifications")
    ModelAndView waiting(Frame frame) {
        if (!verifications.mayVerify(frame.reader())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "verify"));
        }
        return new ModelAndView(
                "actors/verifications",
                Map.of("frame", frame, "organisations", organisations.find(verifications.waiting(frame.reader()))));
    }
}
