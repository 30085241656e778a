package corridor.practices;

import corridor.shared.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in the words of a language what a search asks for. */
@Component
public class PracticeSearchViews {

    private final PracticeLabels labels;

    PracticeSearchViews(PracticeLabels labels) {
        this.labels = labels;
    }

    /** What it is narrowed by, in the order in which it was. */
    public List<String> narrowings(PracticeSearch search, Language language) {
        return search.filters().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream()
                        .map(value ->
                                labels.label(facet.getKey(), value, language).text()))
                .toList();
    }
}
