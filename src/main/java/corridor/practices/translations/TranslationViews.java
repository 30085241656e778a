package corridor.practices.translations;

import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.translations.TranslationRequestStore.Demand;
import corridor.practices.translations.TranslationRequestStore.Wanted;
import corridor.practices.translations.TranslationView.LanguageLine;
import corridor.practices.translations.TranslationView.WantedLine;
import corridor.shared.Language;
import corridor.shared.Slice;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the pages of translations for a reader. */
@Component
class TranslationViews {

    private final Translations translations;
    private final TranslationRequests requests;
    private final Practices practices;

    TranslationViews(Translations translations, TranslationRequests requests, Practices practices) {
        this.translations = translations;
        this.requests = requests;
        this.practices = practices;
    }

    List<LanguageLine> lines(Frame frame, Practice practice) {
        Demand demand = requests.demand(frame.reader(), practice);
        boolean translator = translations.mayTranslate(frame.reader(), practice);
        return translations.states(practice).stream()
                .map(state -> new LanguageLine(
                        state,
                        demand.counts().getOrDefault(state.language(), 0L),
                        demand.own().contains(state.language()),
                        translator && !state.original() ? url(practice, state.language()) : null))
                .toList();
    }

    static String url(Practice practice, Language language) {
        return "/practices/" + practice.slug() + "/translations/" + language.tag();
    }

    /** The page as it is stored. */
    TranslationView stored(Frame frame, Practice practice, Language language, String sentence) {
        return view(frame, practice, language, stored(practice, language), Map.of(), sentence);
    }

    private static TypedTranslation stored(Practice practice, Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        Passage.of(practice, language).forEach(one -> texts.put(one.key(), one.text()));
        return new TypedTranslation(texts, Set.of(), Map.of());
    }

    /** The page with what was typed, and a sentence about it. */
    TranslationView typed(Frame frame, Practice practice, Language language, TypedTranslation typed, String sentence) {
        return view(frame, practice, language, typed, Map.of(), sentence);
    }

    /** The page with what was typed, beside what somebody else has saved meanwhile. */
    TranslationView outrun(Frame frame, Practice practice, Language language, TypedTranslation typed) {
        Map<String, String> theirs = new LinkedHashMap<>();
        stored(practice, language).texts().forEach((key, text) -> {
            if (!text.equals(typed.texts().getOrDefault(key, text))) {
                theirs.put(key, text);
            }
        });
        return view(frame, practice, language, typed, theirs, frame.t("translations.outrun"));
    }

    private TranslationView view(
            Frame frame,
            Practice practice,
            Language language,
            TypedTranslation typed,
            Map<String, String> theirs,
            String sentence) {
        List<Passage> passages = Passage.of(practice, language);
        Map<String, String> texts = new LinkedHashMap<>();
        passages.forEach(one -> texts.put(one.key(), typed.texts().getOrDefault(one.key(), one.text())));
        return new TranslationView(
                practice.slug().value(),
                practice.in(practice.content().title(), frame.language()),
                practice.version(),
                practice.published(),
                language,
                LanguageState.of(practice, language),
                passages,
                texts,
                typed.read(),
                typed.machine().entrySet().stream()
                        .filter(one -> typed.byMachine(one.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                theirs,
                translations.tooLong(practice, language, typed),
                translations.machine().map(TranslationMachine::name).orElse(null),
                sentence);
    }

    /** What is asked for, in the words of the reader. */
    Slice<WantedLine> wanted(Frame frame, Slice<Wanted> wanted) {
        Map<Long, Practice> found =
                practices
                        .find(
                                frame.reader(),
                                wanted.items().stream()
                                        .map(Wanted::practice)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Practice::id, Function.identity()));
        List<WantedLine> lines = wanted.items().stream()
                .flatMap(
                        one -> Stream.ofNullable(found.get(one.practice())).map(practice -> line(frame, practice, one)))
                .toList();
        return new Slice<>(lines, wanted.number(), wanted.size(), wanted.total());
    }

    private static WantedLine line(Frame frame, Practice practice, Wanted one) {
        return new WantedLine(
                practice.in(practice.content().title(), frame.language()),
                one.language(),
                one.people(),
                frame.date(one.since()),
                url(practice, one.language()),
                LanguageState.of(practice, one.language()));
    }
}
