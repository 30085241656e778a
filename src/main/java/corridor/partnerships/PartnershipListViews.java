package corridor.partnerships;

import corridor.partnerships.PartnershipListView.Card;
import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.search.SearchRequest;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Frame;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a search result into the words of a language. */
@Component
class PartnershipListViews {

    static final String PATH = "/partnerships";

    private final PartnershipFacets facets;
    private final PartyViews parties;

    PartnershipListViews(PartnershipFacets facets, PartyViews parties) {
        this.facets = facets;
        this.parties = parties;
    }

    PartnershipListView view(
            Frame frame, SearchRequest request, Partnerships.Found found, Map<String, Long> counts, boolean beginner) {
        FacetView.Words words = words(frame);
        return new PartnershipListView(
                request.text(),
                found.result().total(),
                counts.getOrDefault("active", 0L),
                counts.getOrDefault("silent", 0L),
                counts.getOrDefault(Front.REPORTED, 0L),
                found.fronts().stream().map(front -> card(frame, front)).toList(),
                FacetView.of(request, found.result(), words),
                FacetView.narrowings(request, one -> one.at(PATH), words),
                found.result()
                        .suggestion()
                        .map(text -> new Meant(text, request.searching(text).at(PATH))),
                request.pages(found.result().total(), SearchRequest.PAGE_SIZE, PATH),
                request.withoutFilters().at(PATH),
                request.onPage(1).at(PATH + "/table.csv"),
                request.onPage(1).at("/api/v1" + PATH),
                beginner);
    }

    Card card(Frame frame, Front front) {
        String form = front.content().form();
        String stage = PartnershipFacets.stage(front);
        return new Card(
                front.url(),
                frame.in(front.title()),
                frame.in(front.content().summary()),
                parties.who(frame, front),
                form.isEmpty() ? "" : facets.label(frame, "form", form),
                facets.label(frame, "stage", stage),
                stage);
    }

    private FacetView.Words words(Frame frame) {
        return new FacetView.Words() {
            @Override
            public String facet(String facet) {
                return frame.t("partnerships.facet." + facet);
            }

            @Override
            public Rendering value(String facet, String value) {
                return facets.value(frame, facet, value);
            }

            @Override
            public boolean offers(String facet, String value) {
                return PartnershipFacets.ALL.contains(facet);
            }
        };
    }
}
