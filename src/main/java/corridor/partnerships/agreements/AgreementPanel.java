package corridor.partnerships.agreements;

import corridor.search.SearchRequest;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.PlacePanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The agreements that concern a country, an organisation or a theme. */
@Component
class AgreementPanel implements PlacePanel {

    private static final Set<String> FACETS = Set.of("country", "organisation", "theme");
    private static final int SHOWN = 5;
    private static final int ORDER = 42;

    private final AgreementFronts fronts;
    private final AgreementFacets facets;

    AgreementPanel(AgreementFronts fronts, AgreementFacets facets) {
        this.fronts = fronts;
        this.facets = facets;
    }

    @Override
    public Optional<Panel> panel(Frame frame, String facet, String value) {
        if (!FACETS.contains(facet)) {
            return Optional.empty();
        }
        SearchRequest request = SearchRequest.having(facet, value);
        AgreementFronts.Found found = fronts.search(
                frame.reader(), request.query(Agreement.KIND, frame.language(), AgreementSource.NEWEST, SHOWN));
        return found.fronts().isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        frame.t("agreements.title"),
                        found.fronts().stream().map(one -> line(frame, one)).toList(),
                        null,
                        List.of(new Panel.Action(
                                frame.t("agreements.all", found.result().total()),
                                request.at(AgreementRequest.PATH),
                                null)),
                        ORDER));
    }

    private Panel.Line line(Frame frame, AgreementFront front) {
        Agreement one = front.agreement();
        Rendering title = frame.in(one.content().title());
        return new Panel.Line(
                title.text(),
                title.fallback() ? title.language() : null,
                one.url(),
                facets.label(frame, "stage", front.stage()));
    }
}
