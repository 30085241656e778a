package corridor.partnerships.agreements;

import corridor.partnerships.agreements.AgreementFronts.CarriedOut;
import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.search.SearchRequest;
import corridor.search.SearchResult;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a search result into the words of a language. */
@Component
class AgreementListViews {

    private final AgreementFacets facets;
    private final AgreementViews views;

    AgreementListViews(AgreementFacets facets, AgreementViews views) {
        this.facets = facets;
        this.views = views;
    }

    AgreementListView view(
            Frame frame,
            AgreementRequest request,
            AgreementFronts.Found found,
            @Nullable CarriedOut carriedOut,
            boolean drafts) {
        FacetView.Words words = words(frame);
        SearchRequest asked = request.asked();
        SearchResult result = found.result();
        String path = AgreementRequest.PATH;
        return new AgreementListView(
                asked.text(),
                request.sort(),
                result.total(),
                carriedOut == null
                        ? ""
                        : frame.t(
                                "agreements.carried-out", carriedOut.signed(), carriedOut.told(), carriedOut.silent()),
                views.cards(frame, found.fronts()),
                FacetView.of(asked, result, words),
                FacetView.narrowings(asked, one -> request.with(one).at(path), words),
                result.suggestion()
                        .map(text -> new Meant(
                                text, request.with(asked.searching(text)).at(path))),
                request.pages(result.total()),
                request.with(asked.withoutFilters()).at(path),
                request.with(asked.onPage(1)).at(path + "/table.csv"),
                request.with(asked.onPage(1)).at("/api/v1" + path),
                drafts);
    }

    private FacetView.Words words(Frame frame) {
        return new FacetView.Words() {
            @Override
            public String facet(String facet) {
                return frame.t("agreements.facet." + facet);
            }

            @Override
            public Rendering value(String facet, String value) {
                return facets.value(frame, facet, value);
            }
        };
    }
}
