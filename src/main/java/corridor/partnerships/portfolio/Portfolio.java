package corridor.partnerships.portfolio;

import corridor.partnerships.Partnerships;
import corridor.partnerships.portfolio.PortfolioView.Choice;
import corridor.search.SearchResult;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Counts the partnerships that a reader sees; nothing of fewer than three that three different organisations lead. */
@Component
class Portfolio {

    /** By what a portfolio can be narrowed. */
    static final List<String> NARROWING = List.of("organisation", "country", "theme", "form");

    private static final int FEWEST = 3;

    /** Sections of which a portfolio says how many show them. */
    private static final List<String> TOLD = List.of("objectives", "resources", "governance");

    private final Partnerships partnerships;
    private final PortfolioCharts charts;

    Portfolio(Partnerships partnerships, PortfolioCharts charts) {
        this.partnerships = partnerships;
        this.charts = charts;
    }

    /** Whether there are enough of them, led by enough organisations, to say anything. */
    static boolean enough(SearchResult found) {
        return found.total() >= FEWEST
                && found.facets().getOrDefault("lead", Map.of()).size() >= FEWEST;
    }

    PortfolioView view(Frame frame, MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> asked = asked(parameters);
        SearchResult active = counted(frame, asked, "active");
        SearchResult ended = counted(frame, asked, "ended");
        Map<String, Long> stages = active.facets().getOrDefault("stage", Map.of());
        boolean shown = enough(active);
        return new PortfolioView(
                choices(frame, asked, active),
                shown,
                active.total(),
                stages.getOrDefault("silent", 0L),
                ended.total(),
                shown ? charts.of(frame, asked, active, ended) : List.of(),
                told(active),
                PortfolioCharts.address("/partnerships/portfolio/table.csv", asked));
    }

    private static Map<String, Long> told(SearchResult active) {
        Map<String, Long> found = active.facets().getOrDefault("told", Map.of());
        Map<String, Long> told = new LinkedHashMap<>();
        TOLD.forEach(section -> told.put(section, found.getOrDefault(section, 0L)));
        return told;
    }

    private static Map<String, Set<String>> asked(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        NARROWING.forEach(facet -> {
            String value = parameters.getFirst(facet);
            if (value != null && !value.isBlank() && value.length() < 100) {
                asked.put(facet, Set.of(value));
            }
        });
        return asked;
    }

    private SearchResult counted(Frame frame, Map<String, Set<String>> asked, String stage) {
        Map<String, Set<String>> filters = new LinkedHashMap<>(asked);
        filters.put("stage", Set.of(stage));
        return partnerships.counted(frame.reader(), frame.language(), filters);
    }

    private Map<String, List<Choice>> choices(Frame frame, Map<String, Set<String>> asked, SearchResult found) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        for (String facet : NARROWING) {
            Set<String> chosen = asked.getOrDefault(facet, Set.of());
            Set<String> values = new LinkedHashSet<>(chosen);
            values.addAll(found.facets().getOrDefault(facet, Map.of()).keySet());
            choices.put(
                    facet,
                    values.stream()
                            .map(value ->
                                    new Choice(value, partnerships.label(frame, facet, value), chosen.contains(value)))
                            .toList());
        }
        return choices;
    }
}
