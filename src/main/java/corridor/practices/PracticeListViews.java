package corridor.practices;

import corridor.practices.PracticeListView.Downloads;
import corridor.practices.PracticeListView.FacetView;
import corridor.practices.PracticeListView.Narrowing;
import corridor.practices.PracticeListView.Suggestion;
import corridor.practices.PracticeListView.ValueView;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
import corridor.shared.Language;
import corridor.ui.Pages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a search result into the words of a language. */
@Component
class PracticeListViews {

    private static final int SHOWN_VALUES = 6;

    private final PracticeCardViews cards;
    private final PracticeLabels labels;

    PracticeListViews(PracticeCardViews cards, PracticeLabels labels) {
        this.cards = cards;
        this.labels = labels;
    }

    PracticeListView view(PracticeRequest request, Practices.Found found, Language language) {
        SearchResult result = found.result();
        long reached = Math.min(result.total(), SearchQuery.DEEPEST);
        return new PracticeListView(
                request.text(),
                request.sort(),
                result.total(),
                cards.of(found, language),
                facets(request, result, language),
                narrowings(request, language),
                result.suggestion()
                        .map(text ->
                                new Suggestion(text, request.searching(text).at("/practices"))),
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

    private List<FacetView> facets(PracticeRequest request, SearchResult result, Language language) {
        List<FacetView> views = new ArrayList<>();
        result.facets().forEach((facet, counts) -> {
            List<ValueView> values = values(request, facet, counts, language);
            if (!values.isEmpty()) {
                int shown = Math.min(values.size(), SHOWN_VALUES);
                views.add(new FacetView(facet, values.subList(0, shown), values.subList(shown, values.size())));
            }
        });
        return views;
    }

    private List<ValueView> values(PracticeRequest request, String facet, Map<String, Long> counts, Language language) {
        List<ValueView> values = new ArrayList<>();
        Set<String> ticked = request.filters().getOrDefault(facet, Set.of());
        ticked.stream()
                .filter(value -> !counts.containsKey(value))
                .forEach(value -> values.add(new ValueView(value, labels.label(facet, value, language), 0, true)));
        counts.forEach((value, count) ->
                values.add(new ValueView(value, labels.label(facet, value, language), count, ticked.contains(value))));
        Comparator<ValueView> ticks = Comparator.comparing(value -> !value.ticked());
        values.sort(facet.equals("year") ? ticks.thenComparing(ValueView::value, Comparator.reverseOrder()) : ticks);
        return values;
    }

    private List<Narrowing> narrowings(PracticeRequest request, Language language) {
        List<Narrowing> narrowings = new ArrayList<>();
        request.filters()
                .forEach((facet, values) -> values.forEach(value -> narrowings.add(new Narrowing(
                        labels.label(facet, value, language),
                        request.without(facet, value).at("/practices")))));
        return narrowings;
    }
}
