package corridor.outbox.drafts;

import corridor.outbox.Wording;
import corridor.outbox.Wordings;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the letters that Corridor writes are worded, in each language. */
@Controller
@RequestMapping("/letters/wordings")
class WordingPage {

    private final Wordings wordings;

    WordingPage(Wordings wordings) {
        this.wordings = wordings;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        admit(frame);
        Map<String, List<LetterKind>> groups = wordings.kinds().stream()
                .map(code -> LetterKind.of(frame, code))
                .collect(Collectors.groupingBy(
                        LetterKind::group, () -> new TreeMap<>(frame.alphabetical()), Collectors.toList()));
        return new ModelAndView("drafts/wordings", Map.of("frame", frame, "groups", groups));
    }

    @GetMapping("/{kind}/{tag}")
    ModelAndView show(Frame frame, @PathVariable String kind, @PathVariable String tag) {
        admit(frame);
        return form(frame, wordings.wording(known(kind), language(tag)), "");
    }

    /** Keeps a wording; what was typed stays when it is refused. */
    @PostMapping("/{kind}/{tag}")
    Object keep(
            Frame frame,
            @PathVariable String kind,
            @PathVariable String tag,
            @RequestParam int version,
            @RequestParam String subject,
            @RequestParam String text) {
        admit(frame);
        String words = TypedText.lines(text);
        String line = TypedText.line(subject);
        Wording typed = new Wording(known(kind), language(tag), version, line, words);
        if (line.isEmpty()
                || words.isEmpty()
                || line.length() > DraftForm.LONGEST_SUBJECT
                || words.length() > DraftForm.LONGEST_TEXT) {
            return again(frame, typed, "wording-length");
        }
        Outcome<Integer> changed = wordings.change(frame.reader(), typed);
        if (changed instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            int current = wordings.wording(kind, typed.language()).version();
            return again(
                    frame,
                    refusal.kind() == Kind.STALE ? new Wording(kind, typed.language(), current, line, words) : typed,
                    refusal.kind() == Kind.STALE ? "stale" : "wording-placeholder");
        }
        return "redirect:/letters/wordings";
    }

    private ModelAndView again(Frame frame, Wording typed, String problem) {
        return frame.again(Kind.INVALID, form(frame, typed, problem));
    }

    private ModelAndView form(Frame frame, Wording wording, String problem) {
        return new ModelAndView(
                "drafts/wording",
                Map.of(
                        "frame", frame,
                        "wording", wording,
                        "name", LetterKind.of(frame, wording.kind()).name(),
                        "problem", problem));
    }

    private static void admit(Frame frame) {
        if (!frame.reader().may(Wordings.WORDING)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "drafts-confidential"));
        }
    }

    private String known(String kind) {
        if (!wordings.kinds().contains(kind)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        return kind;
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }
}
