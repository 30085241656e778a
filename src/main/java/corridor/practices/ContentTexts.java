package corridor.practices;

import corridor.practices.Narrative.Figure;
import corridor.practices.Narrative.Lesson;
import corridor.practices.Narrative.Resource;
import corridor.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The texts of a practice one by one, under keys that hold as long as the practice stays in its version. */
public final class ContentTexts {

    private ContentTexts() {}

    /** Those that say anything, in the order in which they are read. */
    public static Map<String, LocalizedText> of(PracticeContent content) {
        Map<String, LocalizedText> texts = new LinkedHashMap<>();
        map(content, (key, text) -> {
            if (!text.isEmpty()) {
                texts.put(key, text);
            }
            return text;
        });
        return texts;
    }

    /** The content with each of its texts replaced. */
    static PracticeContent map(PracticeContent content, BiFunction<String, LocalizedText, LocalizedText> change) {
        Narrative told = content.narrative();
        return new PracticeContent(
                change.apply("title", content.title()),
                change.apply("summary", content.summary()),
                content.classification(),
                new Narrative(
                        change.apply("challenge", told.challenge()),
                        change.apply("approach", told.approach()),
                        each("takeaway", told.takeaways(), change),
                        change.apply("results", told.results()),
                        each("figure", told.figures(), (key, one) -> figure(key, one, change)),
                        each("lesson", told.lessons(), (key, one) -> lesson(key, one, change)),
                        each("resource", told.resources(), (key, one) -> resource(key, one, change)),
                        told.showings(),
                        told.links(),
                        particulars(told.particulars(), change),
                        told.sources()));
    }

    private static Particulars particulars(Particulars known, BiFunction<String, LocalizedText, LocalizedText> change) {
        return new Particulars(
                change.apply("evidence", known.evidence()),
                change.apply("costs", known.costs()),
                change.apply("funding", known.funding()),
                known.contact());
    }

    private static <T> List<T> each(String kind, List<T> all, BiFunction<String, T, T> change) {
        return IntStream.range(0, all.size())
                .mapToObj(at -> change.apply(kind + "-" + (at + 1), all.get(at)))
                .toList();
    }

    private static Figure figure(String key, Figure one, BiFunction<String, LocalizedText, LocalizedText> change) {
        return new Figure(
                change.apply(key, one.label()), one.value(), one.unit(), one.precision(), one.asOf(), one.source());
    }

    private static Lesson lesson(String key, Lesson one, BiFunction<String, LocalizedText, LocalizedText> change) {
        return new Lesson(
                one.kind(),
                change.apply(key, one.text()),
                one.source(),
                change.apply("context-" + key, one.context()),
                change.apply("transferability-" + key, one.transferability()));
    }

    private static Resource resource(
            String key, Resource one, BiFunction<String, LocalizedText, LocalizedText> change) {
        return new Resource(
                change.apply(key, one.title()),
                one.kind(),
                one.source(),
                one.languages(),
                change.apply("audience-" + key, one.audience()),
                one.link());
    }
}
