package corridor.recommendations;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells threads what recommendations are called: their number and the beginning of their text. */
@Component
class RecommendationNames implements RecordNames {

    private final RecommendationStore store;

    RecommendationNames(RecommendationStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Recommendation.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.find(reader, ids).forEach((id, one) -> names.put(id, new Named(name(one), one.url(), null)));
        return names;
    }

    static LocalizedText name(Recommendation one) {
        return name(one.content().text(), one.number());
    }

    /** The number is blank until it is issued. */
    static LocalizedText name(LocalizedText whole, String number) {
        Map<String, String> names = new LinkedHashMap<>();
        whole.byTag()
                .forEach((tag, text) -> names.put(tag, number.isEmpty() ? start(text) : number + " · " + start(text)));
        return LocalizedText.of(names);
    }

    private static String start(String text) {
        if (text.length() <= Recommendation.SHORT) {
            return text;
        }
        int end = text.lastIndexOf(' ', Recommendation.SHORT);
        return text.substring(0, end > 40 ? end : Recommendation.SHORT) + "…";
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/recommendations/")
                .flatMap(slug -> store.find(reader, slug))
                .map(Recommendation::id);
    }
}
