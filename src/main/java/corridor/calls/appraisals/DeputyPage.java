package corridor.calls.appraisals;

import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.shared.Outcome;
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

/** Who decides on a call in the place of those who convene it. */
@Controller
@RequestMapping("/calls/{slug:[a-z0-9-]+}/deputies")
class DeputyPage {

    private static final int LONGEST_ADDRESS = 320;

    private final Calls calls;
    private final Dossiers dossiers;
    private final Deputies deputies;

    DeputyPage(Calls calls, Dossiers dossiers, Deputies deputies) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.deputies = deputies;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, readable(frame, slug), "", "");
    }

    private Call readable(Frame frame, String slug) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        if (!dossiers.mayRead(frame.reader(), call)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "dossiers-confidential"));
        }
        return call;
    }

    private ModelAndView page(Frame frame, Call call, String typed, String sentence) {
        return new ModelAndView(
                "calls/deputies",
                Map.of(
                        "frame", frame,
                        "call", call,
                        "deputies", deputies.of(call),
                        "naming", deputies.mayName(frame.reader(), call) && !call.released(),
                        "typed", typed,
                        "sentence", sentence));
    }

    @PostMapping
    Object name(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String email) {
        Call call = readable(frame, slug);
        String typed = TypedText.line(email);
        return answer(
                frame,
                call,
                typed,
                typed.length() > LONGEST_ADDRESS
                        ? Outcome.refused(Refusal.of(Kind.INVALID, "deputy-unknown"))
                        : deputies.name(frame.reader(), call, typed));
    }

    private Object answer(Frame frame, Call call, String typed, Outcome<Long> outcome) {
        if (!(outcome instanceof Outcome.Refused<Long>(Refusal refusal))) {
            return "redirect:" + call.url() + "/deputies";
        }
        if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.MISSING) {
            throw new RefusedException(refusal);
        }
        return frame.again(refusal, page(frame, call, typed, frame.sentence(refusal)));
    }

    @PostMapping("/{person:\\d{1,18}}/removal")
    Object end(Frame frame, @PathVariable String slug, @PathVariable long person) {
        Call call = readable(frame, slug);
        return answer(frame, call, "", deputies.end(frame.reader(), call, person));
    }
}
