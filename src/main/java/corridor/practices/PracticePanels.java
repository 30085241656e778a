package corridor.practices;

import corridor.search.Preparation;
import corridor.search.SearchQuery;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A few practices that carry one value, for pages that are about that value. */
@Component
public class PracticePanels {

    private final Practices practices;
    private final PracticeCardViews cards;

    PracticePanels(Practices practices, PracticeCardViews cards) {
        this.practices = practices;
        this.cards = cards;
    }

    /** The newest practices with this value of a facet, as many as asked. */
    public Panel of(Frame frame, String facet, String value, int size) {
        return panel(
                frame,
                Map.of(facet, Set.of(value)),
                size,
                new PracticeRequest("", Map.of(facet, Set.of(value)), "relevance", 1, PracticeRequest.PAGE_SIZE)
                        .at("/practices"));
    }

    /** The newest practices of all. */
    public Panel newest(Frame frame, int size) {
        return panel(frame, Map.of(), size, "/practices");
    }

    private Panel panel(Frame frame, Map<String, Set<String>> filters, int size, String all) {
        Practices.Found found = practices.search(
                frame.reader(),
                new SearchQuery(Practice.KIND, "", frame.language(), filters, PracticeSource.NEWEST, 1, size));
        return new Panel(
                found.result().total(),
                cards.of(found, frame.language()),
                found.result().facets(),
                all,
                found.result().preparation());
    }

    /**
     * Some practices, how many there are in all, and where all of them are listed.
     *
     * @param facets how many of all carry each value
     * @param preparation how far the index is, where it does not hold all yet
     */
    public record Panel(
            long total,
            List<PracticeCardView> cards,
            Map<String, Map<String, Long>> facets,
            String all,
            Optional<Preparation> preparation) {

        public Map<String, Long> facet(String name) {
            return facets.getOrDefault(name, Map.of());
        }
    }
}
