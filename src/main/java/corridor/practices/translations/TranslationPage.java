package corridor.practices.translations;

import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** In which languages a practice can be read, and the page on which it is translated. */
@Controller
@RequestMapping("/practices/{slug}/translations")
class TranslationPage {

    private final Practices practices;
    private final Translations translations;
    private final TranslationRequests requests;
    private final TranslationViews views;

    TranslationPage(
            Practices practices, Translations translations, TranslationRequests requests, TranslationViews views) {
        this.practices = practices;
        this.translations = translations;
        this.requests = requests;
        this.views = views;
    }

    @GetMapping
    ModelAndView languages(Frame frame, @PathVariable String slug) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        return new ModelAndView(
                "translations/languages",
                Map.of(
                        "frame",
                        frame,
                        "slug",
                        slug,
                        "title",
                        practice.in(practice.content().title(), frame.language()),
                        "lines",
                        views.lines(frame, practice)));
    }

    /** Asks for a language, or takes the wish back. */
    @PostMapping("/{tag}/request")
    String ask(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String tag,
            @RequestParam(defaultValue = "ask") String wish) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        Outcome<Practice> outcome = wish.equals("take-back")
                ? requests.takeBack(frame.reader(), practice, language(tag))
                : requests.ask(frame.reader(), practice, language(tag));
        return "redirect:/practices/" + outcome.orThrow().slug() + "/translations";
    }

    static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    @GetMapping("/{tag}")
    ModelAndView work(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String tag,
            @RequestParam(required = false) @Nullable String saved) {
        Practice practice = translations.find(frame.reader(), slug).orThrow();
        String sentence = saved == null ? "" : frame.t("translations.saved");
        return page(frame, views.stored(frame, practice, language(tag), sentence));
    }

    private static ModelAndView page(Frame frame, TranslationView view) {
        return new ModelAndView("translations/work", Map.of("frame", frame, "view", view));
    }

    /** Saves, or fills what is empty by machine without saving. Nothing typed is lost. */
    @PostMapping("/{tag}")
    Object save(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String tag,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String go,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "X-Autosave", required = false) @Nullable String autosave) {
        Practice practice = translations.find(frame.reader(), slug).orThrow();
        Language language = language(tag);
        TypedTranslation typed = TypedTranslation.of(fields);
        if (go.equals("machine")) {
            return fill(frame, practice, language, typed);
        }
        Outcome<Long> outcome = translations.save(frame.reader(), practice, version, language, typed);
        if (autosave != null) {
            return savedByItself(frame, outcome, slug);
        }
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:" + TranslationViews.url(practice, language) + "?saved";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.STALE ->
                frame.again(refusal, page(frame, views.outrun(frame, practice, language, typed)));
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Kind.INVALID -> again(frame, practice, language, typed, refusal);
            case Outcome.Refused<Long>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    private ModelAndView fill(Frame frame, Practice practice, Language language, TypedTranslation typed) {
        return switch (translations.fill(practice, language, typed)) {
            case Outcome.Done<TypedTranslation>(TypedTranslation filled) ->
                page(frame, views.typed(frame, practice, language, filled, frame.t("translations.filled")));
            case Outcome.Refused<TypedTranslation>(Refusal refusal) -> again(frame, practice, language, typed, refusal);
        };
    }

    private ModelAndView again(
            Frame frame, Practice practice, Language language, TypedTranslation typed, Refusal refusal) {
        String sentence = frame.sentence(refusal);
        return frame.again(refusal, page(frame, views.typed(frame, practice, language, typed, sentence)));
    }

    /** The answer to a page that saved itself: the version that the next save must name, and what to tell. */
    private ResponseEntity<Map<String, Object>> savedByItself(Frame frame, Outcome<Long> outcome, String slug) {
        return switch (outcome) {
            case Outcome.Done<Long> done ->
                ResponseEntity.ok(Map.of(
                        "version",
                        translations.find(frame.reader(), slug).orThrow().version(),
                        "sentence",
                        frame.t("submissions.saved")));
            case Outcome.Refused<Long>(Refusal refusal) ->
                ResponseEntity.status(refusal.kind().status()).body(Map.of("sentence", frame.sentence(refusal)));
        };
    }
}
