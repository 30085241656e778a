package corridor.practices.translations;

import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.Slice;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Translations for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Translations")
class TranslationApi {

    private final Practices practices;
    private final Translations translations;
    private final TranslationRequests requests;
    private final TranslationViews views;

    TranslationApi(
            Practices practices, Translations translations, TranslationRequests requests, TranslationViews views) {
        this.practices = practices;
        this.translations = translations;
        this.requests = requests;
        this.views = views;
    }

    @GetMapping("/practices/{slug}/translations")
    @Operation(summary = "In which languages a practice can be read, and which are asked for")
    List<LanguageAnswer> languages(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        return views.lines(frame, practice).stream()
                .map(line -> new LanguageAnswer(
                        line.state().language().tag(),
                        line.state().original(),
                        line.state().missing(),
                        line.state().machine(),
                        line.state().outdated(),
                        line.asked()))
                .toList();
    }

    /** The texts of a practice beside their translations, for those who may translate it. */
    @GetMapping("/practices/{slug}/translations/{tag}")
    @Operation(
            summary = "Read a translation beside its originals",
            description = "What is missing comes first. Refuses 403 translation-not-yours, 404 practice-missing.")
    TranslationAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @PathVariable String tag) {
        Practice practice = translations.find(frame.reader(), slug).orThrow();
        Language language = TranslationPage.language(tag);
        return new TranslationAnswer(
                slug,
                language.tag(),
                practice.version(),
                Passage.of(practice, language).stream()
                        .map(one -> new PassageAnswer(
                                one.key(),
                                one.original().language().tag(),
                                one.original().text(),
                                one.text(),
                                one.status().code()))
                        .toList());
    }

    /** Saves texts in one language; those that are not named stay as they are. */
    @PutMapping("/practices/{slug}/translations/{tag}")
    @Operation(
            summary = "Save a translation",
            description =
                    "Body: the version that was read; texts by key; read: keys of texts that a person has read beside the "
                            + "original; machine: keys of texts that come from a machine and that nobody has read. Refuses 403 "
                            + "translation-not-yours, 412 version-stale, 422 translation-too-long.")
    TranslationAnswer save(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String tag,
            @RequestBody Saving saving) {
        Practice practice = translations.find(frame.reader(), slug).orThrow();
        Map<String, String> texts = new LinkedHashMap<>();
        saving.texts().forEach((key, text) -> texts.put(key, TypedText.lines(text)));
        Map<String, String> machine = new LinkedHashMap<>(texts);
        machine.keySet().retainAll(saving.machine() == null ? List.of() : saving.machine());
        TypedTranslation typed = new TypedTranslation(
                        texts, new TreeSet<>(saving.read() == null ? List.of() : saving.read()), Map.of())
                .filledBy(machine);
        translations
                .save(frame.reader(), practice, saving.version(), TranslationPage.language(tag), typed)
                .orThrow();
        return show(frame, slug, tag);
    }

    @PostMapping("/practices/{slug}/translations/{tag}/request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Ask for a translation",
            description = "Once per person and language. Refuses 403 sign-in-needed, 409 translation-there.")
    void ask(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @PathVariable String tag) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        requests.ask(frame.reader(), practice, TranslationPage.language(tag)).orThrow();
    }

    @DeleteMapping("/practices/{slug}/translations/{tag}/request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the wish for a translation back")
    void takeBack(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @PathVariable String tag) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        requests.takeBack(frame.reader(), practice, TranslationPage.language(tag))
                .orThrow();
    }

    @GetMapping("/translation-requests")
    @Operation(
            summary = "Which translations people ask for, for those who can make them",
            description = "What most ask for comes first. Refuses 403 translation-requests-not-yours.")
    WantedAnswer wanted(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "1") int page) {
        Slice<TranslationView.WantedLine> wanted =
                views.wanted(frame, requests.wanted(frame.reader(), page).orThrow());
        return new WantedAnswer(
                wanted.items().stream()
                        .map(one -> new WantedItem(
                                one.title().text(),
                                one.language().tag(),
                                one.people(),
                                one.state().missing(),
                                frame.site().url() + one.url()))
                        .toList(),
                wanted.total(),
                wanted.number());
    }

    /** How far a practice can be read in a language. */
    record LanguageAnswer(
            String language, boolean original, long missing, long machineUnreviewed, long outdated, long requests) {}

    /** A translation and its originals. */
    record TranslationAnswer(String slug, String language, int version, List<PassageAnswer> texts) {}

    /** One text of it. */
    record PassageAnswer(String key, String originalLanguage, String original, String text, String status) {}

    /** What is saved. */
    record Saving(
            int version,
            Map<String, String> texts,
            @Nullable List<String> read,
            @Nullable List<String> machine) {}

    /** A page of what is asked for. */
    record WantedAnswer(List<WantedItem> items, long total, int page) {}

    /** A translation that is asked for. */
    record WantedItem(String title, String language, long people, long missing, String url) {}
}
