package corridor.partnerships;

import corridor.search.SearchRequest;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.PlacePanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The partnerships of a country, an organisation, a theme or an objective. */
@Component
class PartnershipPanel implements PlacePanel {

    private static final Set<String> FACETS = Set.of("country", "organisation", "theme", "objective");
    private static final int SHOWN = 5;
    private static final int ORDER = 40;

    private final Partnerships partnerships;
    private final PartnershipFacets facets;

    PartnershipPanel(Partnerships partnerships, PartnershipFacets facets) {
        this.partnerships = partnerships;
        this.facets = facets;
    }

    @Override
    public Optional<Panel> panel(Frame frame, String facet, String value) {
        if (!FACETS.contains(facet)) {
            return Optional.empty();
        }
        SearchRequest request = SearchRequest.having(facet, value);
        Partnerships.Found found = partnerships.search(
                frame.reader(), request.query(Partnership.KIND, frame.language(), PartnershipSource.NEWEST, SHOWN));
        if (found.fronts().isEmpty()) {
            return Optional.empty();
        }
        List<Panel.Line> lines = found.fronts().stream()
                .map(one -> {
                    var title = frame.in(one.title());
                    return new Panel.Line(
                            title.text(),
                            title.fallback() ? title.language() : null,
                            one.url(),
                            facets.label(frame, "stage", PartnershipFacets.stage(one)));
                })
                .toList();
        return Optional.of(new Panel(
                frame.t("partnerships.title"),
                lines,
                null,
                List.of(new Panel.Action(
                        frame.t("partnerships.all", found.result().total()),
                        request.at(PartnershipListViews.PATH),
                        null)),
                ORDER));
    }
}
