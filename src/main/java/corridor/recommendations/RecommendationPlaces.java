package corridor.recommendations;

import corridor.search.SearchQuery;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.Panel.Action;
import corridor.ui.Panel.Line;
import corridor.ui.PlacePanel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What pages of countries, organisations, themes and objectives show of the register. */
@Component
class RecommendationPlaces implements PlacePanel {

    private static final Set<String> FACETS = Set.of("country", "organisation", "theme", "objective");
    private static final int SHOWN = 5;
    private static final int ORDER = 60;

    private final RegisterSearch search;

    RecommendationPlaces(RegisterSearch search) {
        this.search = search;
    }

    @Override
    public Optional<Panel> panel(Frame frame, String facet, String value) {
        if (!FACETS.contains(facet)) {
            return Optional.empty();
        }
        RegisterSearch.Found found = search.find(
                frame.reader(),
                new SearchQuery(
                        Recommendation.KIND,
                        "",
                        frame.language(),
                        Map.of(facet, Set.of(value)),
                        RecommendationSource.NEWEST,
                        1,
                        SHOWN));
        List<Action> all = found.result().total() > SHOWN
                ? List.of(new Action(
                        frame.t("recommendations.all", found.result().total()),
                        "/recommendations?" + facet + "=" + frame.url(value),
                        null))
                : List.of();
        return found.recommendations().isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("recommendations.title"),
                        found.recommendations().stream()
                                .map(one -> line(frame, one))
                                .toList(),
                        null,
                        all,
                        ORDER));
    }

    private static Line line(Frame frame, Recommendation one) {
        var text = frame.in(RecommendationNames.name(one));
        return new Line(text.text(), text.language(), one.url(), frame.t("recommendations.state." + one.state()));
    }
}
