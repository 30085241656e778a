package corridor.calls.releases;

import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.Typed;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Results before and after they are told: what has to wait first, each with its letter. */
@Controller
@RequestMapping("/calls/{slug:[a-z0-9-]+}/release")
class ReleasePage {

    private static final int MOST = 1_000;

    private final Calls calls;
    private final Releases releases;
    private final LetterWords words;
    private final ResultLetters letters;

    ReleasePage(Calls calls, Releases releases, LetterWords words, ResultLetters letters) {
        this.calls = calls;
        this.releases = releases;
        this.words = words;
        this.letters = letters;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return show(frame, calls.find(frame.reader(), slug).orThrow(), -1, "");
    }

    private ModelAndView show(Frame frame, Call call, int done, String sentence) {
        List<Preview> all = releases.preview(frame.reader(), call).orThrow();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("call", call);
        model.put(
                "waiting",
                all.stream().filter(one -> one.obstacle().isPresent()).toList());
        model.put("ready", all.stream().filter(one -> one.obstacle().isEmpty()).toList());
        model.put("done", done);
        model.put("sentence", sentence);
        return new ModelAndView("calls/release", model);
    }

    /** Tells all that are sent along; the page shows what had to wait and why. */
    @PostMapping
    ModelAndView release(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> fields) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        List<Preview.Choice> choices = Optional.ofNullable(fields.get("pick")).orElse(List.of()).stream()
                .filter(one -> one.matches("\\d{1,18}-\\d{1,9}-[0-9a-f]{64}"))
                .limit(MOST)
                .map(one -> one.split("-"))
                .map(one -> new Preview.Choice(new Target(Long.parseLong(one[0]), Integer.valueOf(one[1])), one[2]))
                .toList();
        List<Outcome<Long>> outcomes = releases.release(frame.reader(), call, choices);
        List<Refusal> refused = outcomes.stream()
                .flatMap(one ->
                        one instanceof Outcome.Refused<Long>(Refusal refusal) ? Stream.of(refusal) : Stream.empty())
                .toList();
        ModelAndView page = show(
                frame,
                call,
                outcomes.size() - refused.size(),
                refused.isEmpty() ? "" : frame.sentence(refused.getFirst()));
        if (!refused.isEmpty() && refused.size() == outcomes.size()) {
            page.setStatus(HttpStatus.valueOf(refused.getFirst().kind().status()));
        }
        return page;
    }

    @GetMapping("/letters")
    ModelAndView letters(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String in) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        releases.preview(frame.reader(), call).orThrow();
        return letters(frame, call, Language.of(in).orElse(frame.language()), "");
    }

    private ModelAndView letters(Frame frame, Call call, Language language, String sentence) {
        return new ModelAndView(
                "calls/letters",
                Map.of(
                        "frame", frame,
                        "call", call,
                        "language", language,
                        "letters", ResultWords.of(words.of(call.id(), language)),
                        "sentence", sentence));
    }

    /** Words a kind of result anew in one language. */
    @PostMapping("/letters/{result}")
    Object word(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String result,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Call call = calls.find(frame.reader(), slug).orThrow();
        Typed typed = Typed.of(fields);
        Language language = Language.of(typed.one("in")).orElse(frame.language());
        Outcome<Long> outcome =
                letters.word(frame.reader(), call, result, language, version, typed.line("subject"), typed.one("text"));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal) && refusal.kind() != Refusal.Kind.FORBIDDEN) {
            return frame.again(refusal, letters(frame, call, language, frame.sentence(refusal)));
        }
        outcome.orThrow();
        return "redirect:" + call.url() + "/release/letters?in=" + language.tag();
    }

    /** Words the letter of one alone. */
    @PostMapping("/own/{dossier:\\d{1,18}}")
    String wordOne(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long dossier,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.of(fields);
        letters.wordOne(frame.reader(), dossier, typed.line("subject"), typed.one("text"))
                .orThrow();
        return "redirect:/calls/" + slug + "/release#d" + dossier;
    }
}
