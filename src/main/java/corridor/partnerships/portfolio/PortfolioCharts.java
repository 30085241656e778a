package corridor.partnerships.portfolio;

import corridor.partnerships.Partnerships;
import corridor.partnerships.portfolio.PortfolioView.Chart;
import corridor.search.SearchResult;
import corridor.ui.Bars;
import corridor.ui.Count;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Draws what was counted, each chart with a sentence of how many it knows anything of. */
@Component
class PortfolioCharts {

    private static final int MOST_BARS = 12;
    private static final List<String> PILLARS = List.of("finance", "monitoring", "adaptability");
    private static final List<String> SHOWN =
            List.of("health", "form", "constellation", "theme", "orientation", "came-from");
    private static final Set<String> SEVERAL = Set.of("constellation", "theme", "lesson");
    private static final Set<String> NOT_NARROWED = Set.of("came-from", "lesson");

    private final Partnerships partnerships;

    PortfolioCharts(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    List<Chart> of(Frame frame, Map<String, Set<String>> asked, SearchResult active, SearchResult ended) {
        List<Chart> charts = new ArrayList<>();
        SHOWN.forEach(facet -> charts.add(chart(frame, asked, "active", active, facet)));
        if (Portfolio.enough(ended)) {
            charts.add(chart(frame, asked, "ended", ended, "lesson"));
        }
        return charts;
    }

    private Chart chart(Frame frame, Map<String, Set<String>> asked, String stage, SearchResult found, String facet) {
        Set<String> chosen = asked.getOrDefault(facet, Set.of());
        List<Count> counts = found.facets().getOrDefault(facet, Map.of()).entrySet().stream()
                .filter(one -> chosen.isEmpty() || chosen.contains(one.getKey()))
                .sorted(Comparator.comparingInt(one -> pillar(one.getKey())))
                .limit(MOST_BARS)
                .map(one -> new Count(
                        partnerships.label(frame, facet, one.getKey()),
                        listed(asked, stage, facet, one.getKey()),
                        one.getValue()))
                .toList();
        return new Chart(
                facet,
                frame.t("portfolio.chart." + facet),
                frame.t("portfolio.chart." + facet + ".heading"),
                Bars.of(counts),
                frame.t(
                        SEVERAL.contains(facet) ? "portfolio.known-several" : "portfolio.known",
                        found.facets().getOrDefault("known", Map.of()).getOrDefault(facet, 0L),
                        found.total()));
    }

    /** Pillars stand in their own order; everything else by how often it is. */
    private static int pillar(String value) {
        return PILLARS.indexOf(value.split("\\.", 2)[0]);
    }

    /** The list that a bar counts; those by which a list cannot be narrowed lead to all. */
    private static String listed(Map<String, Set<String>> asked, String stage, String facet, String value) {
        Map<String, Set<String>> filters = new LinkedHashMap<>(asked);
        filters.put("stage", Set.of(stage));
        if (!NOT_NARROWED.contains(facet)) {
            filters.put(facet, Set.of(value));
        }
        return address("/partnerships", filters);
    }

    static String address(String path, Map<String, Set<String>> filters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String> values = filters.values().stream().flatMap(Set::stream).toList();
        int at = 0;
        for (Map.Entry<String, Set<String>> one : filters.entrySet()) {
            for (int number = 0; number < one.getValue().size(); number++) {
                address.queryParam(one.getKey(), "{v" + at + "}");
                at++;
            }
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
