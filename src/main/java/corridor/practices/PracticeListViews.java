package corridor.practices;

import corridor.practices.PracticeListView.Downloads;
import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
import corridor.shared.LocalizedText.Rendering;
import corridor.ui.Frame;
import corridor.ui.Pages;
import org.springframework.stereotype.Component;

/** Puts a search result into the words of a language. */
@Component
class PracticeListViews {

    private final PracticeCardViews cards;
    private final PracticeLabels labels;

    PracticeListViews(PracticeCardViews cards, PracticeLabels labels) {
        this.cards = cards;
        this.labels = labels;
    }

    PracticeListView view(Frame frame, PracticeRequest request, Practices.Found found) {
        FacetView.Words words = words(frame);
        SearchResult result = found.result();
        long reached = Math.min(result.total(), SearchQuery.DEEPEST);
        return new PracticeListView(
                request.text(),
                request.sort(),
                result.total(),
                cards.of(found, frame.language()),
                FacetView.of(request.common(), result, words),
                FacetView.narrowings(request.common(), one -> request.with(one).at("/practices"), words),
                result.suggestion()
                        .map(text -> new Meant(text, request.searching(text).at("/practices"))),
                result.preparation(),
                Pages.of(
                        request.page(),
                        reached,
                        request.size(),
                        page -> request.onPage(page).at("/practices")),
                request.withoutFilters().at("/practices"),
                request.narrowed() || !request.text().isBlank()
                        ? request.onPage(1).at("/searches")
                        : null,
                downloads(request.onPage(1)));
    }

    private static Downloads downloads(PracticeRequest request) {
        return new Downloads(
                request.at("/practices.csv"),
                request.at("/practices.xlsx"),
                request.at("/practices.atom"),
                request.at("/api/v1/practices"));
    }

    private FacetView.Words words(Frame frame) {
        return new FacetView.Words() {
            @Override
            public String facet(String facet) {
                return frame.t("practices.facet." + facet);
            }

            @Override
            public Rendering value(String facet, String value) {
                return labels.label(facet, value, frame.language());
            }
        };
    }
}
