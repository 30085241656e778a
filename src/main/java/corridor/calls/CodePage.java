package corridor.calls;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Codes of a call. A code is shown once, when it is made. */
@Controller
@RequestMapping("/calls/{slug:[a-z0-9-]+}/codes")
class CodePage {

    private final Calls calls;
    private final Codes codes;

    CodePage(Calls calls, Codes codes) {
        this.calls = calls;
        this.codes = codes;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return show(frame, call(frame, slug), "", "");
    }

    private Call call(Frame frame, String slug) {
        if (!frame.reader().may(Codes.MINTING)) {
            throw new RefusedException(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "mint-code"));
        }
        return calls.find(frame.reader(), slug).orThrow();
    }

    private ModelAndView show(Frame frame, Call call, String made, String sentence) {
        return new ModelAndView(
                "calls/codes",
                Map.of(
                        "frame", frame,
                        "call", call,
                        "codes", codes.of(call),
                        "made", made,
                        "sentence", sentence));
    }

    @PostMapping
    ModelAndView mint(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> fields) {
        Call call = call(frame, slug);
        Typed typed = Typed.of(fields);
        Outcome<String> made = codes.mint(
                frame.reader(),
                call,
                typed.line("note"),
                typed.one("uses").matches("\\d{1,4}") ? Integer.parseInt(typed.one("uses")) : 0,
                until(typed.one("until")),
                typed.ticked("late"));
        if (made instanceof Outcome.Refused<String>(Refusal refusal)) {
            return frame.again(refusal, show(frame, call, "", frame.sentence(refusal)));
        }
        return show(frame, call, made.orThrow(), "");
    }

    private static Instant until(String typed) {
        try {
            return LocalDateTime.parse(typed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException malformed) {
            return Instant.EPOCH;
        }
    }
}
